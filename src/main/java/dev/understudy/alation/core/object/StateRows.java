package dev.understudy.alation.core.object;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectKind.LinkTable;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one kind, in its table and its link tables, and nothing else. All statements follow from the kind. */
final class StateRows<S extends Record & ObjectState> {

    private static final String OF_IDS = " from unnest(cast(? as bigint array)) as r (id) left join ";

    private final ObjectKind<S> kind;
    private final LinkRows<S> links;
    private final JdbcTemplate sql;
    private final NewRows newRows;
    private final ListQueries lists;
    private final String select;
    private final String insert;
    private final String update;

    StateRows(ObjectKind<S> kind, JdbcTemplate sql, NewRows newRows, ListQueries lists) {
        this.kind = kind;
        this.links = new LinkRows<>(kind, sql);
        this.sql = sql;
        this.newRows = newRows;
        this.lists = lists;
        this.select = kind.columns().names().stream()
                .map(column -> "e." + column)
                .collect(Collectors.joining(", ", "select ", ""));
        this.insert = kind.columns().insertInto(kind.table());
        this.update = kind.columns().update(kind.table());
    }

    /** Answers what was inserted, with the ids that the table gave. */
    List<S> insert(List<S> fresh) {
        List<Long> ids = newRows.insert(
                insert, fresh.stream().map(kind.columns()::inserted).toList());
        List<S> stored = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(kind.columns().with(fresh.get(i), Map.of("id", ids.get(i))));
        }
        links.insert(stored);
        return stored;
    }

    void update(Map<Long, S> before, Collection<S> after) {
        if (!after.isEmpty()) {
            sql.batchUpdate(
                    update,
                    new RowSetter(after.stream().map(kind.columns()::updated).toList()));
        }
        links.replace(before, after);
    }

    List<S> live(Collection<Long> ids) {
        return read(ids, "e.deleted = false");
    }

    /** Deleted ones, too. */
    List<S> all(Collection<Long> ids) {
        return read(ids, "e.id is not null");
    }

    /** The objects, deleted ones too, that have these digests of their keys in the index. */
    Map<String, S> byDigests(Collection<String> digests) {
        Map<String, S> found = new HashMap<>();
        int digest = kind.columns().names().size() + 1;
        sql.query(
                select + ", o.key_digest from unnest(cast(? as varchar array)) as r (k)"
                        + " left join catalog_object o on o.otype = ? and o.key_digest = r.k"
                        + " left join " + kind.table() + " e on e.id = o.oid where e.id is not null",
                row -> {
                    found.put(row.getString(digest), kind.columns().read(row));
                },
                SqlArrays.texts(digests),
                kind.otype());
        return found;
    }

    /** Deleted ones, too. */
    List<S> withTexts(String column, long id, String textColumn, Collection<String> texts) {
        return links.filled(sql.query(
                select
                        + " from unnest(cast(? as varchar array)) as r (k) left join %s e on e.%s = ? and e.%s = r.k"
                                .formatted(kind.table(), column, textColumn)
                        + " where e.id is not null",
                (row, number) -> kind.columns().read(row),
                SqlArrays.texts(texts),
                id));
    }

    /** In the order of their ids, so that two who hold the same ones do not wait for each other. */
    void hold(Collection<Long> ids) {
        String statement = "select id from %s where id = any(?) order by id for update".formatted(kind.table());
        SqlArrays.batches(ids.stream().sorted().toList())
                .forEach(batch -> sql.queryForList(statement, Long.class, SqlArrays.ids(batch)));
    }

    Listing<S> list(Filters filters, ListRequest request, Consumer<Conditions> own) {
        return lists.find(
                        select + " from " + kind.table() + " e",
                        (row, number) -> kind.columns().read(row),
                        filters,
                        request,
                        own)
                .mapAll(links::filled);
    }

    void end(Collection<Long> ids, Instant now) {
        Object at = SqlTimes.of(now);
        sql.batchUpdate(
                "update " + kind.table() + " set deleted = true, ts_deleted = ? where id = ?",
                ids.stream().map(id -> new Object[] {at, id}).toList());
    }

    /** The live objects that have any of these ids in a column. */
    List<Long> havingAny(String column, Collection<Long> ids) {
        return sql.queryForList(
                "select e.id" + OF_IDS
                        + "%s e on e.%s = r.id where e.deleted = false order by e.id".formatted(kind.table(), column),
                Long.class,
                SqlArrays.ids(ids));
    }

    /** The live objects that have any of these ids in a column, each with that id. */
    Map<Long, Long> lyingIn(String column, Collection<Long> ids) {
        String statement = "select e.id, r.id" + OF_IDS
                + "%s e on e.%s = r.id where e.deleted = false".formatted(kind.table(), column);
        Map<Long, Long> found = new HashMap<>();
        SqlArrays.batches(ids)
                .forEach(batch -> sql.query(
                        statement,
                        row -> {
                            found.put(row.getLong(1), row.getLong(2));
                        },
                        SqlArrays.ids(batch)));
        return found;
    }

    /**
     * The live objects with this id in a column and lesser ones of their own, the youngest first. The order names all columns of the
     * index: H2 would sort anew for each page otherwise.
     */
    List<Long> havingNext(String column, long id, long below, int most) {
        return sql.queryForList(
                "select e.id from %1$s e where e.%2$s = ? and e.deleted = false and e.id < ? order by e.%2$s desc, e.deleted desc, e.id desc limit ?"
                        .formatted(kind.table(), column),
                Long.class,
                id,
                below,
                most);
    }

    void dropLinksTo(String otype, Collection<Long> gone) {
        links.dropTargets(otype, gone);
    }

    Map<Long, Long> countIn(String column, Collection<Long> placeIds) {
        return count("%s e on e.%s = r.id where e.deleted = false".formatted(kind.table(), column), placeIds);
    }

    Map<Long, Long> countLinked(LinkTable table, Collection<Long> targetIds) {
        return count(
                "%s l on l.%s = r.id left join %s e on e.id = l.%s where e.deleted = false"
                        .formatted(table.table(), table.target(), kind.table(), table.column()),
                targetIds);
    }

    /** The rows of an object that a dataset describes. */
    void load(Rows rows, S state) {
        rows.add(kind.table(), kind.columns().names(), kind.columns().values(state));
        for (LinkTable table : kind.links()) {
            int ordinal = 0;
            for (long target : kind.linked(state, table)) {
                rows.add(table.table(), table.column(), state.id(), table.target(), target, "ordinal", ordinal++);
            }
        }
    }

    private List<S> read(Collection<Long> ids, String condition) {
        String statement = select + OF_IDS + kind.table() + " e on e.id = r.id where " + condition;
        return SqlArrays.batches(ids)
                .flatMap(batch ->
                        links
                                .filled(sql.query(
                                        statement,
                                        (row, number) -> kind.columns().read(row),
                                        SqlArrays.ids(batch)))
                                .stream())
                .toList();
    }

    private Map<Long, Long> count(String joined, Collection<Long> ids) {
        Map<Long, Long> counts = new HashMap<>();
        sql.query(
                "select r.id, count(*)" + OF_IDS + joined + " group by r.id",
                row -> {
                    counts.put(row.getLong(1), row.getLong(2));
                },
                SqlArrays.ids(ids));
        return counts;
    }
}
