package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import org.jspecify.annotations.Nullable;

/**
 * A column of a simulated database.
 *
 * @param position where it stands; as in the list if nothing is said
 * @param references the column that it is a foreign key to, such as {@code shop.customers.id}
 * @param indexed whether there is an index over it beside those of keys
 */
@AlationJson
record SimulatedColumn(
        String name,
        String type,
        boolean nullable,
        @Nullable Integer position,
        @Nullable String comment,
        boolean primaryKey,
        @Nullable String references,
        boolean indexed) {}
