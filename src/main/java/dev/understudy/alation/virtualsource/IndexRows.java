package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of indexes. */
@Component
class IndexRows {

    private static final RecordColumns<IndexState> COLUMNS = RecordColumns.of(IndexState.class);
    private static final String SELECT = "select e.id, e.ds_id, e.table_id, e.place, e.name, e.definition from ";

    private final JdbcTemplate sql;
    private final NewRows newRows;

    IndexRows(JdbcTemplate sql, NewRows newRows) {
        this.sql = sql;
        this.newRows = newRows;
    }

    Map<String, IndexState> byPlaces(Collection<String> places) {
        Map<String, IndexState> found = new HashMap<>();
        if (!places.isEmpty()) {
            read(
                            SELECT + "unnest(cast(? as varchar array)) as r (k)"
                                    + " left join source_index e on e.place = r.k where e.id is not null",
                            SqlArrays.texts(places))
                    .forEach(index -> found.put(index.place(), index));
        }
        return found;
    }

    /** In the order in which they came. */
    List<IndexState> ofTables(Collection<Long> tableIds) {
        return read(
                SELECT + "unnest(cast(? as bigint array)) as r (id)"
                        + " left join source_index e on e.table_id = r.id where e.id is not null order by e.id",
                SqlArrays.ids(tableIds));
    }

    /** The next of a data source with lesser ids, the youngest first. */
    List<IndexState> next(long dataSourceId, long below, int most) {
        return read(
                SELECT + "source_index e where e.ds_id = ? and e.id < ? order by e.ds_id desc, e.id desc limit ?",
                dataSourceId,
                below,
                most);
    }

    /** Makes those without an id, and changes the others; answers all of them. */
    List<IndexState> save(List<IndexState> indexes) {
        sql.batchUpdate(
                "update source_index set definition = ? where id = ?",
                indexes.stream()
                        .filter(index -> index.id() > 0)
                        .map(index -> new Object[] {index.definition().toString(), index.id()})
                        .toList());
        List<IndexState> fresh =
                indexes.stream().filter(index -> index.id() == 0).toList();
        Iterator<Long> ids = newRows.insert(
                        "insert into source_index (ds_id, table_id, place, name, definition) values (?, ?, ?, ?, ?)",
                        fresh.stream().map(IndexRows::values).toList())
                .iterator();
        List<IndexState> saved =
                new ArrayList<>(indexes.stream().filter(index -> index.id() > 0).toList());
        fresh.forEach(index -> saved.add(index.withId(ids.next())));
        return saved;
    }

    void delete(Collection<Long> ids) {
        sql.batchUpdate(
                "delete from source_index where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private List<IndexState> read(String statement, Object... parameters) {
        return sql.query(statement, (row, number) -> COLUMNS.read(row), parameters);
    }

    private static Object[] values(IndexState index) {
        return new Object[] {
            index.dsId(),
            index.tableId(),
            index.place(),
            index.name(),
            index.definition().toString()
        };
    }
}
