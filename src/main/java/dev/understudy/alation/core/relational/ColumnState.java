package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.util.List;

/**
 * A column as it is stored.
 *
 * @param name in the case first given
 * @param objectKey as answers show it
 * @param title empty if it has none
 */
public record ColumnState(
        long id,
        long dsId,
        long schemaId,
        long tableId,
        String name,
        String objectKey,
        String title,
        String description,
        ColumnFacts facts,
        Lifetime lifetime)
        implements ObjectState {

    /** A column of which only the key is known; of the names in it all but its own are known already. */
    public static ColumnState of(ObjectKey key, TableState table) {
        return new ColumnState(
                0,
                table.dsId(),
                table.schemaId(),
                table.id(),
                key.name(),
                new ObjectKey(KeyForm.COLUMN, table.dsId(), List.of(table.schemaName(), table.name(), key.name()))
                        .shown(),
                "",
                "",
                ColumnFacts.NONE,
                Lifetime.NOT_YET);
    }

    /** @param newDescription normalised HTML */
    public ColumnState described(String newTitle, String newDescription) {
        return new ColumnState(id, dsId, schemaId, tableId, name, objectKey, newTitle, newDescription, facts, lifetime);
    }

    public ColumnState with(ColumnFacts newFacts) {
        return new ColumnState(id, dsId, schemaId, tableId, name, objectKey, title, description, newFacts, lifetime);
    }
}
