package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code custom_templates}. Besides it, visual configs make templates. */
@Component
class CustomTemplateDataset implements DatasetSection<CustomTemplateDataset.Entry> {

    /**
     * @param otype the type of objects it is for
     * @param visualConfig the layout of it; the description is then among the fields
     * @param fields ids of the fields it carries; title and description may be given a value all the same
     */
    record Entry(
            @IdOf("custom_template") long id,
            @NotBlank String title,
            Otype otype,
            @Nullable String builtinName,
            @Refers("visual_configs") @Nullable Long visualConfig,
            @Nullable List<Long> fields) {}

    @Override
    public String name() {
        return "custom_templates";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry template, Rows rows) {
        String title = template.title();
        rows.add(
                "custom_template",
                "id",
                template.id(),
                "title",
                title,
                "builtin_name",
                template.builtinName(),
                "otype",
                template.otype().name(),
                "visual_config_id",
                template.visualConfig());
        ObjectRows.load(rows, CustomTemplate.OTYPE, template.id(), title, title, CustomTemplate.url(template.id()));
        int ordinal = 0;
        for (long field : fields(template)) {
            rows.add("custom_template_field", "template_id", template.id(), "field_id", field, "ordinal", ordinal++);
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("custom_template").stream()
                .flatMap(template -> Otypes.of(template.text("otype")).stream()
                        .map(otype -> new Entry(
                                template.id("id"),
                                template.text("title"),
                                otype,
                                template.textOrNull("builtin_name"),
                                template.idOrNull("visual_config_id"),
                                world.of("custom_template_field", "template_id", template.id("id"))
                                        .sorted(Comparator.comparing(link -> link.id("ordinal")))
                                        .map(link -> link.id("field_id"))
                                        .toList())));
    }

    private static Set<Long> fields(Entry template) {
        Set<Long> fields = new LinkedHashSet<>();
        if (template.visualConfig() != null) { // every layout shows the description
            fields.add(CustomField.DESCRIPTION);
        }
        fields.addAll(Objects.requireNonNullElse(template.fields(), List.of()));
        return fields;
    }
}
