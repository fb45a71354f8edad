package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.auth.Secrets;
import dev.understudy.instance.dataset.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The fields of columns whose types are structures. The type tells which there are; here are their ids, given when the column is written
 * and kept whatever becomes of its type, and what people write about them.
 */
@Component
public class ChildColumns {

    /** What people write about a field; null is what stays. */
    public record NewText(
            long id, @Nullable String title, @Nullable String description) {}

    private record Said(long id, String title, String description) {}

    private record Place(long columnId, String digest) {}

    /** Fields that are looked at together; a type may have very many. */
    private static final int CHUNK = 5000;

    private static final String SAID = "select c.column_id, c.path_digest, c.id, c.title, c.description"
            + " from unnest(cast(? as bigint array)) as r (id)"
            + " left join rdbms_child_column c on c.column_id = r.id where c.id is not null";

    private final JdbcTemplate sql;

    ChildColumns(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The fields of a column, in the order of its type. */
    public List<ChildColumn> of(ColumnState column) {
        return of(List.of(column)).getOrDefault(column.id(), List.of());
    }

    /** The same for several columns, by their ids; those without fields are left out. */
    public Map<Long, List<ChildColumn>> of(Collection<ColumnState> columns) {
        Map<ColumnState, List<StructType.Field>> fields = new HashMap<>();
        columns.forEach(
                column -> fields.put(column, StructType.fieldsOf(column.facts().columnType())));
        fields.values().removeIf(List::isEmpty);
        if (fields.isEmpty()) {
            return Map.of();
        }
        Map<Place, Said> said =
                said(fields.keySet().stream().map(ColumnState::id).toList());
        Map<Long, List<ChildColumn>> dressed = new HashMap<>();
        fields.forEach((column, its) -> dressed.put(column.id(), dressed(column.id(), its, "", column.name(), said)));
        return dressed;
    }

    public void describe(Collection<NewText> texts) {
        sql.batchUpdate(
                "update rdbms_child_column set title = coalesce(?, title), description = coalesce(?, description)"
                        + " where id = ?",
                texts.stream()
                        .map(each -> new @Nullable Object[] {each.title(), each.description(), each.id()})
                        .toList());
    }

    /** Gives ids to fields that have none yet. */
    void follow(List<ColumnState> written) {
        Set<Place> places = new LinkedHashSet<>();
        for (ColumnState column : written) {
            add(column.id(), StructType.fieldsOf(column.facts().columnType()), "", places);
            if (places.size() >= CHUNK) {
                insertMissing(places);
                places.clear();
            }
        }
        insertMissing(places);
    }

    /** The rows for a column that a dataset describes. */
    static void load(Rows rows, ColumnState column) {
        Set<Place> places = new LinkedHashSet<>();
        add(column.id(), StructType.fieldsOf(column.facts().columnType()), "", places);
        places.forEach(place -> rows.add(
                "rdbms_child_column",
                "column_id",
                place.columnId(),
                "path_digest",
                place.digest(),
                "title",
                "",
                "description",
                ""));
    }

    private static void add(long columnId, List<StructType.Field> fields, String above, Set<Place> places) {
        for (StructType.Field field : fields) {
            String digest = digest(above, field);
            places.add(new Place(columnId, digest));
            add(columnId, field.fields(), digest, places);
        }
    }

    private void insertMissing(Set<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        Set<Place> present =
                said(places.stream().map(Place::columnId).distinct().toList()).keySet();
        sql.batchUpdate(
                "insert into rdbms_child_column (column_id, path_digest, title, description) values (?, ?, '', '')",
                places.stream()
                        .filter(place -> !present.contains(place))
                        .map(place -> new Object[] {place.columnId(), place.digest()})
                        .toList());
    }

    private Map<Place, Said> said(Collection<Long> columnIds) {
        Map<Place, Said> said = new HashMap<>();
        sql.query(
                SAID,
                row -> {
                    said.put(
                            new Place(row.getLong(1), row.getString(2)),
                            new Said(row.getLong(3), row.getString(4), row.getString(5)));
                },
                SqlArrays.ids(columnIds));
        return said;
    }

    private static List<ChildColumn> dressed(
            long columnId, List<StructType.Field> fields, String above, String pathAbove, Map<Place, Said> said) {
        List<ChildColumn> children = new ArrayList<>();
        for (StructType.Field field : fields) {
            String digest = digest(above, field);
            String path = pathAbove + "." + field.name();
            Said own = Objects.requireNonNull(said.get(new Place(columnId, digest)));
            children.add(new ChildColumn(
                    own.id(),
                    field.name(),
                    field.type(),
                    path,
                    own.title(),
                    own.description(),
                    dressed(columnId, field.fields(), digest, path, said)));
        }
        return children;
    }

    /** Of all names that lead to a field, of which the last may be long. */
    private static String digest(String above, StructType.Field field) {
        return Secrets.digest(above + "." + field.name().toLowerCase(Locale.ROOT));
    }
}
