package dev.understudy.instance;

import dev.understudy.instance.dataset.World;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the request's instance has. */
@Component
class FilledWorld implements World {

    private final SchemaWork work;
    private final Schemas schemas;

    FilledWorld(SchemaWork work, Schemas schemas) {
        this.work = work;
        this.schemas = schemas;
    }

    @Override
    public long nextId(String table) {
        return work.askHere(connection -> schemas.nextId(connection, table));
    }

    @Override
    public Set<Long> found(Among rows, Collection<Long> ids) {
        return work.askHere(connection -> found(connection, rows, ids));
    }

    /** Each id is looked up by itself: H2 would read all rows for a list of them. */
    private static Set<Long> found(Connection connection, Among rows, Collection<Long> ids) throws SQLException {
        String conditions = rows.where().keySet().stream()
                .map(column -> " and t." + column + " = ?")
                .collect(Collectors.joining());
        String sql =
                "select r.id from unnest(cast(? as bigint array)) as r (id) left join %1$s t on t.%2$s = r.id%3$s where t.%2$s is not null"
                        .formatted(rows.table(), rows.id(), conditions);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            select.setArray(1, array);
            int index = 2;
            for (Object value : rows.where().values()) {
                select.setObject(index++, value);
            }
            return ids(select.executeQuery());
        }
    }

    private static Set<Long> ids(ResultSet rows) throws SQLException {
        Set<Long> ids = new HashSet<>();
        while (rows.next()) {
            ids.add(rows.getLong(1));
        }
        return ids;
    }
}
