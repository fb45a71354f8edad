package dev.understudy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.AllRows;
import dev.understudy.testing.Answer;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Call;
import dev.understudy.testing.Client;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the OpenAPI document, called with what nobody would send. {@code -Dfuzz.calls} says how often in all, and
 * {@code -Dfuzz.seed} with which dice: each round of {@value #ROUND} calls begins with a fresh instance and has the next seed.
 */
@ApiTest
class FuzzTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);

    private static final int ROUND = 500;
    private static final int CALLS = Integer.getInteger("fuzz.calls", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** By which an instance is told to behave otherwise. */
    private static final Set<String> TELLING = Stream.of("clock", "enforcement", "faults", "limits", "release", "jobs")
            .map("/_understudy/"::concat)
            .collect(Collectors.toSet());

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + Math.max(1, CALLS / ROUND));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noCallCausesAFaultAndWhatIsRefusedChangesNothing(long seed, Client client, ApplicationContext server) {
        Chance chance = new Chance(seed);
        JsonNode document =
                Operation.JSON.readTree(client.control().get("/v3/api-docs").asString());
        Calls calls = Calls.of(document, client, chance);
        AllRows rows = AllRows.of(client.instance(), server.getBean(JdbcTemplate.class));
        Tally tally = new Tally();
        Set<String> before = rows.now();
        for (Operation operation : drawn(Operation.of(document), chance)) {
            Call call = calls.of(operation);
            Answer answer = call.send(client);
            Set<String> after = rows.now();
            String told = "-Dfuzz.seed=" + seed + ": " + call.curl(client);
            assertThat(answer).as(told).satisfies(Answer::check);
            if (answer.refused()) {
                assertThat(AllRows.changes(before, after)).as(told).isEmpty();
            }
            tally.add(operation, answer);
            before = isTelling(operation) ? takenBack(client, rows) : after;
        }
        LOG.info("seed {}: {}", seed, tally);
    }

    /** All of them, over and over. */
    private static List<Operation> drawn(List<Operation> operations, Chance chance) {
        List<Operation> drawn = new ArrayList<>();
        while (drawn.size() < ROUND) {
            List<Operation> all = new ArrayList<>(operations);
            Collections.shuffle(all, chance.random());
            drawn.addAll(all);
        }
        return drawn.subList(0, ROUND);
    }

    private static boolean isTelling(Operation operation) {
        return TELLING.contains(operation.path());
    }

    /**
     * Lest the tokens expire, or faults be met that are none of the server's.
     *
     * @return what there is then, which is less than the call has left where a rule counted its uses
     */
    private static Set<String> takenBack(Client client, AllRows rows) {
        told("{\"now\": \"" + Instant.now() + "\", \"stopped\": false}", "clock", client);
        told("{\"mode\": \"STRICT\"}", "enforcement", client);
        Stream.of("faults", "limits", "release", "jobs")
                .forEach(part -> client.anonymous().delete("/_understudy/" + part));
        return rows.now();
    }

    private static void told(String body, String part, Client client) {
        client.anonymous().contentType("application/json").body(body).put("/_understudy/" + part);
    }
}
