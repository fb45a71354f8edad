package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.util.List;
import java.util.Locale;

/**
 * A table as it is stored.
 *
 * @param schemaName that of its schema, which never changes
 * @param name in the case first given
 * @param objectKey as answers show it
 * @param title empty if it has none
 */
public record TableState(
        long id,
        long dsId,
        long schemaId,
        String schemaName,
        String name,
        String objectKey,
        String title,
        String description,
        TableFacts facts,
        Lifetime lifetime)
        implements ObjectState {

    /** A table of which only the key is known; of the names in it all but its own are known already. */
    public static TableState of(ObjectKey key, SchemaState schema) {
        return new TableState(
                0,
                schema.dsId(),
                schema.id(),
                schema.name(),
                key.name(),
                new ObjectKey(KeyForm.TABLE, schema.dsId(), List.of(schema.name(), key.name())).shown(),
                "",
                "",
                TableFacts.NONE,
                Lifetime.NOT_YET);
    }

    /** The name that its columns show for it. */
    public String qualifiedName() {
        return (schemaName + "." + name).toLowerCase(Locale.ROOT);
    }

    /** @param newDescription normalised HTML */
    public TableState described(String newTitle, String newDescription) {
        return new TableState(
                id, dsId, schemaId, schemaName, name, objectKey, newTitle, newDescription, facts, lifetime);
    }

    public TableState with(TableFacts newFacts) {
        return new TableState(id, dsId, schemaId, schemaName, name, objectKey, title, description, newFacts, lifetime);
    }
}
