package dev.understudy.alation.core.object;

import dev.understudy.alation.core.object.ObjectKind.LinkTable;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows in the link tables of one kind. Which table it is depends on the kind alone, so statements are made once for each. */
final class LinkRows<S extends Record & ObjectState> {

    private final ObjectKind<S> kind;
    private final JdbcTemplate sql;

    LinkRows(ObjectKind<S> kind, JdbcTemplate sql) {
        this.kind = kind;
        this.sql = sql;
    }

    /** States that were read from their rows, with their links: one query for each table. */
    List<S> filled(List<S> states) {
        if (kind.links().isEmpty() || states.isEmpty()) {
            return states;
        }
        List<Long> ids = states.stream().map(ObjectState::id).toList();
        Map<Long, Map<String, List<Long>>> found = new HashMap<>();
        kind.links().forEach(table -> read(table, ids, found));
        return states.stream()
                .map(state -> found.containsKey(state.id())
                        ? kind.columns().with(state, Objects.requireNonNull(found.get(state.id())))
                        : state)
                .toList();
    }

    void insert(Collection<S> states) {
        kind.links().forEach(table -> insert(table, states));
    }

    /** Writes the links of those objects whose links have changed. */
    void replace(Map<Long, S> before, Collection<S> after) {
        for (LinkTable table : kind.links()) {
            List<S> changed = after.stream()
                    .filter(state -> !kind.linked(state, table)
                            .equals(kind.linked(Objects.requireNonNull(before.get(state.id())), table)))
                    .toList();
            delete(table, table.column(), changed.stream().map(ObjectState::id).toList());
            insert(table, changed);
        }
    }

    /** Nothing is linked any more to what is gone. */
    void dropTargets(String otype, Collection<Long> gone) {
        kind.links().stream()
                .filter(table -> table.otype().equals(otype))
                .forEach(table -> delete(table, table.target(), gone));
    }

    private void read(LinkTable table, List<Long> ids, Map<Long, Map<String, List<Long>>> found) {
        sql.query(
                "select l.%2$s, l.%3$s from unnest(cast(? as bigint array)) as r (id) left join %1$s l on l.%2$s = r.id where l.%3$s is not null order by l.%2$s, l.ordinal"
                        .formatted(table.table(), table.column(), table.target()),
                row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                            .computeIfAbsent(table.component(), component -> new ArrayList<>())
                            .add(row.getLong(2));
                },
                SqlArrays.ids(ids));
    }

    private void insert(LinkTable table, Collection<S> states) {
        List<Object[]> rows = new ArrayList<>();
        for (S state : states) {
            int ordinal = 0;
            for (long target : kind.linked(state, table)) {
                rows.add(new Object[] {state.id(), target, ordinal++});
            }
        }
        sql.batchUpdate(
                "insert into %s (%s, %s, ordinal) values (?, ?, ?)"
                        .formatted(table.table(), table.column(), table.target()),
                rows);
    }

    private void delete(LinkTable table, String column, Collection<Long> ids) {
        sql.batchUpdate(
                "delete from %s where %s = ?".formatted(table.table(), column),
                ids.stream().map(id -> new Object[] {id}).toList());
    }
}
