package dev.understudy.alation.core.field;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.web.KeptJson;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code field_values}: what objects have in their custom fields, as the APIs write it. */
@Component
class FieldValueDataset implements DatasetSection<FieldValueDataset.Entry> {

    /** @param field the field's id; not one of the built-in title and description, which stand at the object itself */
    record Entry(
            Otype otype,
            @Refers("objects") long oid,
            long field,
            JsonNode value,
            @Nullable Instant tsUpdated) {}

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T09:15:00.250000Z");

    @Override
    public String name() {
        return "field_values";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        rows.add(
                "field_value",
                "otype",
                entry.otype().name(),
                "oid",
                entry.oid(),
                "field_id",
                entry.field(),
                "field_value",
                kept(entry.value()).toString(),
                "ts_updated",
                Objects.requireNonNullElse(entry.tsUpdated(), LONG_AGO));
    }

    /** Filters compare the members of sets as texts. */
    private static JsonNode kept(JsonNode value) {
        return value.isArray() ? References.allAsKept(value) : value;
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("field_value").stream()
                .flatMap(value -> Otypes.of(value.text("otype")).stream()
                        .map(otype -> new Entry(
                                otype,
                                value.id("oid"),
                                value.id("field_id"),
                                KeptJson.read(value.text("field_value")),
                                value.time("ts_updated"))))
                .filter(entry -> !entry.value().isNull());
    }
}
