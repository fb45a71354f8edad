package dev.understudy.instance.dataset;

import dev.understudy.database.Database;
import dev.understudy.database.Database.Why;
import dev.understudy.error.Nearest;
import dev.understudy.instance.copy.Column;
import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.copy.Value;
import dev.understudy.web.Ids;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows as their tables have them, written behind what the sections say of a table: first what is not there goes, then what is new may come. */
final class KeptRows {

    private static final Comparator<KeptRow> ORDER =
            Comparator.comparing(KeptRow::isGone, Comparator.reverseOrder()).thenComparing(KeptRow::isNew);

    /** The one behind the highest that an entry may have. */
    private static final long HIGHEST_NEXT_ID = EntryReader.HIGHEST_ID + 1;

    /** The id that a table gives next. */
    private record NextId(Place place, long id) {}

    /** In the document's order. */
    private final List<KeptRow> all = new ArrayList<>();

    private final Map<String, List<KeptRow>> byTable = new HashMap<>();
    private final Map<String, NextId> nextIds = new LinkedHashMap<>();

    void add(KeptRow row) {
        all.add(row);
        byTable.computeIfAbsent(row.table(), first -> new ArrayList<>()).add(row);
    }

    void addAll(KeptRows others) {
        others.all.forEach(this::add);
        nextIds.putAll(others.nextIds);
    }

    void goOnFrom(Place place, String table, long id) {
        if (id < 1 || id > HIGHEST_NEXT_ID) {
            throw place.problem("next_id is a whole number from 1 to " + HIGHEST_NEXT_ID + ", not " + id);
        }
        if (nextIds.put(table, new NextId(place, id)) != null) {
            throw place.problem("next_id of " + table + " stands twice");
        }
    }

    boolean sayNextIds() {
        return !nextIds.isEmpty();
    }

    /** The id that a table gives next as far as it is said; 0 if it is not. */
    long nextId(String table) {
        NextId said = nextIds.get(table);
        return said == null ? 0 : said.id();
    }

    /** @param tables that give ids */
    void requireIds(List<String> tables) {
        Nearest known = new Nearest(tables);
        nextIds.forEach((table, next) -> {
            if (!known.knows(table)) {
                throw next.place().problem("no table '" + table + "' gives ids" + known.hint(table));
            }
        });
    }

    private Stream<KeptRow> of(String table) {
        return byTable.getOrDefault(table, List.of()).stream();
    }

    boolean areThere() {
        return !all.isEmpty();
    }

    private static LongStream id(KeptRow row, World.Among among) {
        boolean fits = row.isNew()
                && among.where().entrySet().stream()
                        .allMatch(each -> String.valueOf(each.getValue())
                                .equals(text(row.values().get(each.getKey()))));
        JsonNode id = fits ? row.values().get(among.id()) : null;
        return id == null ? LongStream.empty() : Ids.inJson(id).stream();
    }

    /** The ids of new rows among some. */
    List<Long> ids(World.Among among) {
        return of(among.table()).flatMapToLong(row -> id(row, among)).boxed().toList();
    }

    /** The id behind the highest of the new rows of a table. */
    long idBehind(String table) {
        return ids(new World.Among(table, "id", Map.of())).stream()
                .mapToLong(id -> id + 1)
                .max()
                .orElse(0);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asString();
    }

    /** Refuses what names a table or column that there is not. */
    void require(Columns columns) {
        Nearest tables = new Nearest(columns.tables());
        for (KeptRow row : all) {
            if (!tables.knows(row.table())) {
                throw row.place().problem("unknown table '" + row.table() + "'" + tables.hint(row.table()));
            }
            row.columns().forEach(each -> column(row, each.getKey(), columns.of(row.table())));
        }
    }

    /** Writes those of a table. */
    void write(Connection connection, Columns columns, String table, Database database) throws SQLException {
        for (KeptRow row : of(table).sorted(ORDER).toList()) {
            try (PreparedStatement statement = connection.prepareStatement(row.statement())) {
                int mark = 1;
                for (Map.Entry<String, JsonNode> each : row.columns()) {
                    statement.setObject(mark++, value(row, each.getKey(), each.getValue(), columns.of(table)));
                }
                statement.addBatch();
                if (statement.executeBatch()[0] == 0 && row.isChange()) {
                    throw row.place().problem("there is no row of " + table + " with this key");
                }
            } catch (BatchUpdateException refused) {
                Database.Refusal refusal = database.refusal(refused);
                if (refusal.why() == Why.BUSY) {
                    throw refused;
                }
                throw RefusedRow.problem(row.place(), refusal, Map.of());
            }
        }
    }

    private static Column column(KeptRow row, String name, List<Column> columns) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    Nearest names =
                            new Nearest(columns.stream().map(Column::name).toList());
                    return row.place().problem("unknown column '" + name + "' of " + row.table() + names.hint(name));
                });
    }

    private static @Nullable Object value(KeptRow row, String name, JsonNode value, List<Column> columns) {
        try {
            return Value.forColumn(plain(value), column(row, name, columns).type());
        } catch (IllegalArgumentException unlike) {
            throw row.place().problem(name + " is " + unlike.getMessage());
        }
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isIntegralNumber()) {
            return Ids.inJson(value).orElseThrow(() -> new IllegalArgumentException("not a number of 64 bits"));
        }
        return value.isNumber() ? (Object) Ids.asDouble(value) : value.asString();
    }
}
