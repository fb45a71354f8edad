package dev.understudy.alation.dataquality;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_quality_fields}. */
@Component
class QualityFieldDataset implements DatasetSection<QualityFieldDataset.Entry> {

    record Entry(
            @IdOf("data_quality_field") long id,
            @NotBlank String key,
            @NotBlank String name,
            QualityFieldType type,
            @Nullable String description,
            @Nullable Instant tsCreated) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-02T06:30:00.500000Z");

    @Override
    public String name() {
        return "data_quality_fields";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry field, Rows rows) {
        rows.add(
                "data_quality_field",
                "id",
                field.id(),
                "field_key",
                field.key(),
                "name",
                field.name(),
                "field_type",
                field.type(),
                "description",
                field.description(),
                "ts_created",
                Objects.requireNonNullElse(field.tsCreated(), LONG_AGO));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("data_quality_field").stream()
                .map(field -> new Entry(
                        field.id("id"),
                        field.text("field_key"),
                        field.text("name"),
                        QualityFieldType.valueOf(field.text("field_type")),
                        field.textOrNull("description"),
                        field.time("ts_created")));
    }
}
