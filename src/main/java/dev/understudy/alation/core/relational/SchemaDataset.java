package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code schemas}. */
@Component
class SchemaDataset implements DatasetSection<SchemaDataset.Entry> {

    /** @param key tells its data source and its name */
    record Entry(
            @IdOf("rdbms_schema") long id,
            String key,
            @Nullable String title,
            @Nullable String description,
            @Nullable String dbComment,
            boolean deleted) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.200000Z");
    private static final Lifetime LIVE = Lifetime.since(LONG_AGO);

    private final ObjectStore<SchemaState> schemas;

    SchemaDataset(ObjectStore<SchemaState> schemas) {
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry schema, Rows rows) {
        SchemaState named = SchemaState.of(DatasetKeys.own(schema.key(), KeyForm.SCHEMA, rows));
        schemas.load(
                rows,
                new SchemaState(
                        schema.id(),
                        named.dsId(),
                        named.name(),
                        named.objectKey(),
                        Objects.requireNonNullElse(schema.title(), ""),
                        RichText.normalisedOrEmpty(schema.description()),
                        schema.dbComment(),
                        lifetime(schema.deleted())));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("rdbms_schema").stream()
                .map(schema -> new Entry(
                        schema.id("id"),
                        schema.text("object_key"),
                        schema.filled("title"),
                        schema.filled("description"),
                        schema.textOrNull("db_comment"),
                        schema.flag("deleted")));
    }

    /** Of all that datasets put into data sources. */
    static Lifetime lifetime(boolean deleted) {
        return deleted ? LIVE.endedAt(LONG_AGO) : LIVE;
    }
}
