package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of an index of which a line tells.
 *
 * @param known what it was; null if there was none
 * @param fields with those of lines before
 */
record IndexWrite(LinePlace place, @Nullable IndexState known, JsonNode fields, IndexInput input) {

    ObjectKey table() {
        return place.key().parent();
    }

    /** The tables that have to be there. */
    Stream<ObjectKey> tables() {
        return Stream.concat(Stream.of(table()), referredTo().stream());
    }

    /** The columns that have to be there. */
    Stream<ObjectKey> columns() {
        Stream<ObjectKey> own = input.columnNames().stream().map(name -> column(table(), name));
        return Stream.concat(
                own,
                referredTo().stream()
                        .flatMap(other -> input.referredTo().stream().map(name -> column(other, name))));
    }

    /** The index as it becomes. */
    IndexState over(TableState table) {
        return IndexState.of(known, place.key(), table.dsId(), table.id(), fields);
    }

    /** The table that a foreign key refers to; empty if it is none, or its key cannot be read. */
    Optional<ObjectKey> referredTo() {
        return input.foreignTable()
                .filter(key -> input.refersToTable())
                .filter(key -> Objects.equals(place.key().root(), key.root()));
    }

    static ObjectKey column(ObjectKey table, String name) {
        List<String> names = new ArrayList<>(table.names());
        names.add(name);
        return new ObjectKey(KeyForm.COLUMN, table.root(), names);
    }
}
