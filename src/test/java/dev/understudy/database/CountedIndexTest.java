package dev.understudy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What indexes say of their rows is what counting them one by one comes to. */
class CountedIndexTest {

    private static final int ROWS = 5000;

    private Connection connection;
    private JdbcTemplate sql;

    @BeforeEach
    void fill() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        sql.execute("create schema s");
        sql.execute("set schema s");
        sql.execute("create table thing (id bigint primary key, kind varchar(10) not null, deleted boolean not null)");
        sql.execute("create index thing_by_kind on thing (deleted, kind, id)");
        sql.execute(
                "insert into thing select 3 * x, 'k' || mod(x, 7), mod(x, 5) = 0 from system_range(1, " + ROWS + ")");
        sql.execute("delete from thing where mod(id, 11) = 0");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private CountedIndex index(String... columns) throws SQLException {
        return Objects.requireNonNull(Database.inMemory().counted(connection, "thing", List.of(columns)));
    }

    private long count(String condition) {
        return Objects.requireNonNull(sql.queryForObject("select count(*) from thing where " + condition, Long.class));
    }

    @Test
    void rowsAreCountedBeforeAndBehindKeys() throws SQLException {
        CountedIndex index = index("deleted", "kind", "id");

        assertThat(index.before(List.of())).isZero();
        assertThat(index.upTo(List.of())).isEqualTo(count("true"));
        assertThat(index.upTo(List.of(false))).isEqualTo(count("deleted = false"));
        assertThat(index.before(List.of(true))).isEqualTo(count("deleted = false"));
        assertThat(index.between(List.of(false, "k3"), List.of(false, "k4")))
                .isEqualTo(count("deleted = false and kind in ('k3', 'k4')"));
        for (int id = 0; id < 3 * ROWS; id += 137) {
            assertThat(index.before(List.of(false, "k3", id)))
                    .isEqualTo(count("deleted = false and (kind < 'k3' or kind = 'k3' and id < " + id + ")"));
            assertThat(index.upTo(List.of(true, "k6", id)))
                    .isEqualTo(count("deleted = false or kind < 'k6' or kind = 'k6' and id <= " + id));
        }
        assertThat(index.between(List.of(false, "k9"), List.of(false, "k1"))).isZero();
    }

    @Test
    void rowsAreFoundByTheirNumber() throws SQLException {
        CountedIndex index = index("deleted", "kind");
        List<List<Object>> all = sql.query(
                "select deleted, kind, id from thing order by deleted, kind, id",
                (row, number) -> List.of(row.getBoolean(1), row.getString(2), row.getLong(3)));

        for (int row = 0; row < all.size(); row += 97) {
            assertThat(index.at(row)).isEqualTo(all.get(row));
        }
        assertThat(index.at(all.size())).isNull();
    }

    @Test
    void soAreThoseOfATable() throws SQLException {
        CountedIndex table = index("id");
        List<Long> ids = sql.queryForList("select id from thing order by id", Long.class);

        assertThat(table.upTo(List.of())).isEqualTo(ids.size());
        for (int row = 0; row < ids.size(); row += 97) {
            assertThat(table.at(row)).isEqualTo(List.of(ids.get(row)));
            assertThat(table.before(List.of(ids.get(row)))).isEqualTo(row);
            assertThat(table.upTo(List.of(ids.get(row)))).isEqualTo(row + 1);
            assertThat(table.upTo(List.of(ids.get(row) + 1))).isEqualTo(row + 1);
        }
    }

    @Test
    void otherColumnsHaveNone() throws SQLException {
        assertThat(Database.inMemory().counted(connection, "thing", List.of("kind")))
                .isNull();
        assertThat(Database.inMemory().counted(connection, "thing", List.of("deleted", "id")))
                .isNull();
    }

    @Test
    void whatIsTakenBackIsNotCounted() throws SQLException {
        CountedIndex index = index("deleted", "kind", "id");
        long before = index.upTo(List.of(false));

        connection.setAutoCommit(false);
        sql.execute("update thing set deleted = true where id < 1000");
        sql.execute("insert into thing values (1, 'k0', false)");
        connection.rollback();
        assertThat(index.upTo(List.of(false))).isEqualTo(before);

        sql.execute("update thing set deleted = true where id < 1000");
        connection.commit();
        assertThat(index.upTo(List.of(false)))
                .isEqualTo(count("deleted = false"))
                .isLessThan(before);
    }
}
