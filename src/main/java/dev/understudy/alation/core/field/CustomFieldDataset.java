package dev.understudy.alation.core.field;

import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code custom_fields}. */
@Component
class CustomFieldDataset implements DatasetSection<CustomFieldDataset.Entry> {

    /**
     * @param otypes what an object set may hold
     * @param backref what an object set is called at the objects it names
     */
    record Entry(
            @IdOf("custom_field") long id,
            FieldType type,
            @NotBlank String name,
            @Nullable String plural,
            @Nullable String builtinName,
            @Nullable String tooltip,
            boolean allowMultiple,
            @Nullable List<Otype> otypes,
            @Nullable List<String> options,
            @Nullable String backref) {}

    private final JsonMapper json;

    CustomFieldDataset(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "custom_fields";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry field, Rows rows) {
        boolean set = field.type() == FieldType.OBJECT_SET;
        boolean picker = field.type().hasOptions();
        if (picker && (field.options() == null || field.options().isEmpty())) {
            throw new IllegalArgumentException("a picker needs options");
        }
        List<String> otypes = field.otypes() == null
                ? Otypes.thatAre(Capability.REFERENCED)
                : field.otypes().stream().map(Otype::name).sorted().toList();
        rows.add(
                "custom_field",
                "id",
                field.id(),
                "field_type",
                field.type(),
                "name_singular",
                field.name(),
                "name_plural",
                Objects.requireNonNullElse(field.plural(), ""),
                "builtin_name",
                field.builtinName(),
                "tooltip_text",
                field.tooltip(),
                "allow_multiple",
                field.allowMultiple(),
                "allowed_otypes",
                set ? json.writeValueAsString(otypes) : null,
                "options",
                picker ? json.writeValueAsString(field.options()) : null,
                "backref_name",
                field.backref());
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("custom_field").stream()
                .map(field -> new Entry(
                        field.id("id"),
                        FieldType.valueOf(field.text("field_type")),
                        field.text("name_singular"),
                        field.filled("name_plural"),
                        field.textOrNull("builtin_name"),
                        field.textOrNull("tooltip_text"),
                        field.flag("allow_multiple"),
                        words(field.textOrNull("allowed_otypes"))
                                .flatMap(word -> Otypes.of(word).stream())
                                .toList(),
                        words(field.textOrNull("options")).toList(),
                        field.textOrNull("backref_name")));
    }

    private Stream<String> words(@Nullable String list) {
        return list == null ? Stream.empty() : Arrays.stream(json.readValue(list, String[].class));
    }
}
