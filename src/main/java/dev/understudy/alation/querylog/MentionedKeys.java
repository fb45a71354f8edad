package dev.understudy.alation.querylog;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.querylog.SqlMentions.Column;
import dev.understudy.alation.querylog.SqlMentions.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys under which the catalog may know what an event mentions. Columns can be told only when it is known which tables there are. */
final class MentionedKeys {

    private final QueryEvent event;
    private final long source;
    private final Map<Table, ObjectKey> there = new LinkedHashMap<>();

    MentionedKeys(QueryEvent event, long source) {
        this.event = event;
        this.source = source;
    }

    /** All that tables may be called. */
    Stream<String> candidates() {
        return event.mentions().tables().stream().flatMap(this::keys).map(ObjectKey::shown);
    }

    /** @param known those of the candidates that the catalog has */
    void choose(Set<String> known) {
        event.mentions()
                .tables()
                .forEach(table -> keys(table)
                        .filter(key -> known.contains(key.shown()))
                        .findFirst()
                        .ifPresent(key -> there.put(table, key)));
    }

    /** The tables that are there. */
    Stream<String> tables() {
        return there.values().stream().map(ObjectKey::shown);
    }

    /** The schemas of these tables. */
    Stream<String> schemas() {
        return there.values().stream()
                .map(table -> key(KeyForm.SCHEMA, table.names().subList(0, 1)));
    }

    /** All that columns of these tables may be called. */
    Stream<String> columns() {
        return event.mentions().columns().stream()
                .flatMap(column -> there.entrySet().stream()
                        .filter(table -> column.mayBeOf(table.getKey()))
                        .map(table -> key(KeyForm.COLUMN, names(table.getValue(), column))));
    }

    /** The likeliest first: as it is written, in a database that is the default, and without a database that stands before it. */
    private Stream<ObjectKey> keys(Table table) {
        List<String> before = table.parts().subList(0, table.parts().size() - 1);
        String name = table.parts().get(before.size());
        return schemasOf(before).map(schema -> new ObjectKey(KeyForm.TABLE, source, List.of(schema, name)));
    }

    private Stream<String> schemasOf(List<String> before) {
        if (before.isEmpty()) {
            return event.defaultSchemas().stream();
        }
        String written = String.join(".", before);
        Stream<String> inDefaults = event.defaultSchemas().stream().map(database -> database + "." + written);
        return Stream.of(Stream.of(written), inDefaults, Stream.of(before.get(before.size() - 1)))
                .flatMap(schema -> schema);
    }

    private String key(KeyForm form, List<String> names) {
        return new ObjectKey(form, source, names).shown();
    }

    private static List<String> names(ObjectKey table, Column column) {
        return Stream.concat(table.names().stream(), Stream.of(column.name())).toList();
    }
}
