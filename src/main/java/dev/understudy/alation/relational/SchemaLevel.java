package dev.understudy.alation.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.web.RichText;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How schemas are written. */
@Component
class SchemaLevel implements Level<SchemaState, SchemaInput> {

    private final RelationalObjects relational;

    SchemaLevel(RelationalObjects relational) {
        this.relational = relational;
    }

    @Override
    public ObjectStore<SchemaState> store() {
        return relational.schemas();
    }

    @Override
    public String otype() {
        return RelationalObjects.SCHEMA;
    }

    @Override
    public KeyForm form() {
        return KeyForm.SCHEMA;
    }

    @Override
    public int most() {
        return 1000;
    }

    @Override
    public String keyOf(SchemaState schema) {
        return schema.objectKey();
    }

    @Override
    public long sourceOf(SchemaState schema) {
        return schema.dsId();
    }

    @Override
    public Map<String, SchemaState> fresh(Map<String, ObjectKey> keys) {
        Map<String, SchemaState> fresh = new HashMap<>();
        keys.forEach((identity, key) -> fresh.put(identity, SchemaState.of(key)));
        return fresh;
    }

    @Override
    public SchemaState reset(SchemaState schema, SchemaInput input) {
        return schema.described(Level.orEmpty(input.title()), RichText.normalisedOrEmpty(input.description()))
                .commented(Level.orEmpty(input.dbComment()));
    }

    @Override
    public SchemaState merged(SchemaState schema, SchemaInput input) {
        return schema.described(
                        Objects.requireNonNullElse(input.title(), schema.title()),
                        RichText.normalisedOr(schema.description(), input.description()))
                .commented(Level.or(schema.dbComment(), input.dbComment()));
    }
}
