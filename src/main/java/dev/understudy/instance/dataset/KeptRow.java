package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a document says of a row by the columns of its table: with values alone it is a new one, with a key and values some columns of one that
 * the sections have brought, and with a key alone one that they have brought and that is not there.
 */
record KeptRow(Place place, String table, Map<String, JsonNode> key, Map<String, JsonNode> values) {

    boolean isNew() {
        return key.isEmpty();
    }

    boolean isGone() {
        return values.isEmpty();
    }

    /** Of a row that has to be there; one that is to go may have gone with what it belonged to. */
    boolean isChange() {
        return !isNew() && !isGone();
    }

    /** All columns named, in the order in which a statement of the row takes them; one that is both key and value comes twice. */
    List<Map.Entry<String, JsonNode>> columns() {
        return Stream.of(values, key)
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .toList();
    }

    String statement() {
        if (isNew()) {
            String marks = String.join(
                    ", ", values.keySet().stream().map(column -> "?").toList());
            return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", values.keySet()), marks);
        }
        String which = conditions(key, " and ");
        return isGone()
                ? "delete from %s where %s".formatted(table, which)
                : "update %s set %s where %s".formatted(table, conditions(values, ", "), which);
    }

    private static String conditions(Map<String, JsonNode> columns, String between) {
        return String.join(
                between,
                columns.keySet().stream().map(column -> column + " = ?").toList());
    }
}
