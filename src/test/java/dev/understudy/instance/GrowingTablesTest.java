package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL plans by is true at once, and not when it next looks by itself. */
@ApiTest
@Tag("postgresql")
class GrowingTablesTest {

    private static final int MANY = 1000;

    @Test
    void whatABatchHasLetGrowIsCountedBehindIt(Client client, ApplicationContext server) {
        JdbcTemplate sql = server.getBean(JdbcTemplate.class);
        post(client, 100);
        assertThat(counted(client, sql)).isLessThan(MANY);

        post(client, MANY);

        assertThat(counted(client, sql)).isGreaterThanOrEqualTo(100 + MANY);
    }

    @Test
    void whatComesWholeIsCounted(Client client, ApplicationContext server) {
        post(client, MANY);
        String instance = "/_understudy/instances/" + client.instance();
        client.control().put(instance + "/snapshots/many").then().statusCode(201);
        post(client, MANY); // the schema may be used again for the copy, and would tell what was counted there
        client.control().post(instance + "/reset").then().statusCode(204);

        client.control().post(instance + "/snapshots/many/restore").then().statusCode(204);

        assertThat(counted(client, server.getBean(JdbcTemplate.class))).isGreaterThanOrEqualTo(MANY);
    }

    @Test
    void fixturesAreCounted(Client client, ApplicationContext server) {
        client.fixtures(IntStream.range(0, MANY)
                .mapToObj("  - {title: Document %d, hub: 2}\n"::formatted)
                .collect(Collectors.joining("", "documents:\n", "")));

        assertThat(counted(client, server.getBean(JdbcTemplate.class))).isGreaterThanOrEqualTo(MANY);
    }

    private static void post(Client client, int documents) {
        client.json(
                        Role.SERVER_ADMIN,
                        IntStream.range(0, documents)
                                .mapToObj("{\"title\": \"Document %d\", \"document_hub_id\": 2}"::formatted)
                                .collect(Collectors.joining(",", "[", "]")))
                .post("/integration/v2/document/")
                .then()
                .statusCode(202);
    }

    /** How many documents PostgreSQL believes that there are; below 0 if it has never looked. */
    private static double counted(Client client, JdbcTemplate sql) {
        String schema = sql.queryForObject(
                "select schema_name from understudy.instance where name = ?", String.class, client.instance());
        return Objects.requireNonNull(sql.queryForObject(
                "select reltuples from pg_class where oid = cast(? as regclass)", Double.class, schema + ".document"));
    }
}
