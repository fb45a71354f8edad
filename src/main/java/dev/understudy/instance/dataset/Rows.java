package dev.understudy.instance.dataset;

import dev.understudy.database.Database;
import dev.understudy.database.SqlTimes;
import dev.understudy.instance.copy.Columns;
import dev.understudy.web.Texts;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Table rows with the line of the document they come from. They are written in JDBC batches, parent tables first. */
public final class Rows {

    /** H2 goes on behind a refused row, and takes its time for each: so not many are tried at once. */
    private static final int BATCH = 500;

    private final Map<String, List<Row>> byTable = new HashMap<>();
    private final Map<Row.Form, Row.Form> forms = new HashMap<>();
    private final Repeats repeats = new Repeats();
    private final KeptRows kept = new KeptRows();
    private final Map<String, List<@Nullable Object[]>> changes = new LinkedHashMap<>();
    private final Set<List<String>> said = new HashSet<>();
    private final Nesting nesting = new Nesting();
    private final References references;
    private final NextIds ids;
    private Place place = Place.top(null);

    /** @param ids which the entries have that are left without one */
    Rows(References references, NextIds ids) {
        this.references = references;
        this.ids = ids;
    }

    void comeFrom(Place entry) {
        place = entry;
    }

    /** Puts the rows of another document before these. */
    void startFrom(Rows base) {
        base.byTable.forEach((table, rows) -> byTable.put(table, new ArrayList<>(rows)));
        kept.addAll(base.kept);
        base.changes.forEach((statement, all) -> changes.put(statement, new ArrayList<>(all)));
        said.addAll(base.said);
    }

    /** Adds a row; the columns stand in pairs of name and value. Where the id is null, the table gives one. */
    public void add(String table, @Nullable Object... columnsAndValues) {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add(String.valueOf(columnsAndValues[i]));
            values.add(columnsAndValues[i + 1]);
        }
        add(table, columns, values);
    }

    /** The id that a table would give next, for rows whose ids no entry tells and others of the same entry name. */
    public long nextId(String table) {
        return ids.next(table);
    }

    /** Adds a row that may be there already, as the columns of a unique key tell; then it is brought up to date. */
    public void put(String table, List<String> key, List<String> columns, List<? extends @Nullable Object> values) {
        add(table, key, columns, values);
    }

    /** Refuses an entry that says what another one of the document has said, where the table itself does not mind. */
    public void once(String table, String column, String value) {
        if (!said.add(List.of(table, column, value))) {
            throw place.problem(RefusedRow.taken(List.of(column)));
        }
    }

    /** Changes rows when all are written: those of other entries, or of what was there before. Different statements do not depend on each other. */
    public void change(String statement, @Nullable Object... values) {
        changes.computeIfAbsent(statement, first -> new ArrayList<>())
                .add(Stream.of(values).map(this::jdbcValue).toArray());
    }

    /** A new row, with columns and values apart. */
    public void add(String table, List<String> columns, List<? extends @Nullable Object> values) {
        add(table, List.of(), columns, values);
    }

    private void add(String table, List<String> key, List<String> columns, List<? extends @Nullable Object> rowValues) {
        List<String> written = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = jdbcValue(rowValues.get(i));
            if (value != null || !columns.get(i).equals("id")) {
                written.add(columns.get(i));
                values.add(value == null ? null : repeats.once(value));
            }
        }
        Row.Form form = forms.computeIfAbsent(new Row.Form(key, written), first -> first);
        byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(new Row(place, form, values));
    }

    /** Says of a row what its table has in some columns, besides what the sections say of it. */
    void keep(String table, Map<String, JsonNode> key, Map<String, JsonNode> values) {
        kept.add(new KeptRow(place, table, key, values));
    }

    /** Whether something is said of rows in the words of their tables. */
    boolean areKept() {
        return kept.areThere() || kept.sayNextIds();
    }

    /** Says which id a table gives next, if that is further than behind its highest. */
    void goOnFrom(String table, long id) {
        kept.goOnFrom(place, table, id);
    }

    /** Refuses what says the next id of a table that is not among those that give ids. */
    public void requireIds(List<String> tables) {
        kept.requireIds(tables);
    }

    /**
     * Says what a key of the entry refers to, where a mark ({@link Refers}) cannot.
     *
     * @param type what the ids of the section count within, if they do
     */
    public void refer(String key, String section, @Nullable String type, long id) {
        references.note(references.entries(section, "", type), id, key, place);
    }

    /** The same where a column of the row that is referred to must hold something, such as {@code query_id=1}. */
    public void referWhere(String key, String section, String where, long id) {
        references.note(references.entries(section, where, null), id, key, place);
    }

    /**
     * The same for what no section tells, such as that two entries belong to a third.
     *
     * @param what the rows are of which one has the id, in words: there is no 5 …
     */
    public void referTo(String key, World.Among among, String what, long id) {
        references.note(new References.Kind(among, what), id, key, place);
    }

    /**
     * Says that a row lies in another of its table, by the ids of both. It is written behind that one, wherever the two entries stand; the
     * document is refused if one comes to lie in itself so.
     */
    public void nest(String table, long id, long parent) {
        nesting.note(table, id, parent, place);
    }

    /** Refuses what lies in itself, now that all entries have been loaded, and puts all else behind what it lies in. */
    void settle() {
        nesting.check();
        nesting.tables().forEach(table -> byTable.computeIfPresent(table, this::parentsFirst));
        nesting.forget();
    }

    private List<Row> parentsFirst(String table, List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(
                        row -> row.get("id") instanceof Number id ? nesting.depth(table, id.longValue()) : 0))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The ids of rows, by what they were looked for among. */
    Map<World.Among, Set<Long>> found(Set<World.Among> wanted) {
        Map<World.Among, Set<Long>> found = new HashMap<>();
        wanted.forEach(among -> found.put(among, new HashSet<>()));
        wanted.stream().map(Lookup::of).distinct().forEach(lookup -> find(lookup, found));
        return found;
    }

    private void find(Lookup lookup, Map<World.Among, Set<Long>> found) {
        for (Row row : rows(lookup.table())) {
            if (row.get(lookup.id()) instanceof Number id) {
                lookup.finding(row).map(found::get).ifPresent(ids -> ids.add(id.longValue()));
            }
        }
    }

    /** The ids of rows that are told in the words of their table. */
    List<Long> kept(World.Among among) {
        return kept.ids(among);
    }

    /** All rows of all tables, as values by column. */
    public Stream<Map<String, @Nullable Object>> all() {
        return byTable.values().stream().flatMap(List::stream).map(Row::byColumn);
    }

    /** The rows of a table in the document's order, as values by column. */
    public Stream<Map<String, @Nullable Object>> of(String table) {
        return rows(table).stream().map(Row::byColumn);
    }

    private List<Row> rows(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** Whether there are rows for the table. */
    public boolean touch(String table) {
        return byTable.containsKey(table);
    }

    /** The id behind the highest that a row of the table brings along; 0 if none does. */
    public long idBehind(String table) {
        return rows(table).stream()
                .mapToLong(row -> row.get("id") instanceof Number id ? id.longValue() + 1 : 0)
                .max()
                .orElse(0);
    }

    /** The id that a table goes on from at least when all is written, if something is said of that in its own words; 0 else. */
    public long goesOnFrom(String table) {
        return Math.max(kept.nextId(table), kept.idBehind(table));
    }

    /** Whether there are rows that are told in the words of their tables. */
    public boolean nameColumns() {
        return kept.areThere();
    }

    /** How many rows each table gets, besides those that are told in the words of their tables. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        byTable.forEach((table, rows) -> sizes.put(table, rows.size()));
        return sizes;
    }

    /**
     * Writes all rows, table by table in the order given.
     *
     * @param columns those of all tables if any are {@link #nameColumns named}
     */
    public void insert(Connection connection, List<String> tables, Columns columns, Database database)
            throws SQLException {
        kept.require(columns);
        for (String table : tables) {
            Map<Row.Form, List<Row>> byForm = new LinkedHashMap<>();
            for (Row row : rows(table)) {
                byForm.computeIfAbsent(row.form(), c -> new ArrayList<>()).add(row);
            }
            for (Map.Entry<Row.Form, List<Row>> group : byForm.entrySet()) {
                String statement = group.getKey().statement(table, database);
                List<Row> rows = group.getValue();
                for (int from = 0; from < rows.size(); from += BATCH) {
                    insert(connection, statement, rows.subList(from, Math.min(from + BATCH, rows.size())), database);
                }
            }
            kept.write(connection, columns, table, database);
        }
        for (Map.Entry<String, List<@Nullable Object[]>> change : changes.entrySet()) {
            change(connection, change.getKey(), change.getValue());
        }
    }

    private static void change(Connection connection, String statement, List<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (Object[] values : rows) {
                for (int i = 0; i < values.length; i++) {
                    change.setObject(i + 1, values[i]);
                }
                change.addBatch();
            }
            change.executeBatch();
        }
    }

    private static void insert(Connection connection, String statement, List<Row> rows, Database database)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (Row row : rows) {
                row.addTo(insert);
            }
            insert.executeBatch();
        } catch (BatchUpdateException refused) {
            Database.Refusal refusal = database.refusal(refused);
            if (refusal.why() == Database.Why.BUSY) {
                throw refused;
            }
            Row row = rows.get(Math.min(refusal.row(), rows.size() - 1));
            throw RefusedRow.problem(row.place(), refusal, row.byColumn());
        }
    }

    private @Nullable Object jdbcValue(@Nullable Object value) {
        if (value instanceof String text) {
            Texts.flaw(text).ifPresent(flaw -> {
                throw place.problem(flaw);
            });
        }
        if (value instanceof Instant instant) {
            return SqlTimes.of(instant);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
