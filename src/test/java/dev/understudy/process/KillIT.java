package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.testing.Ports;
import dev.understudy.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers that are killed in the middle of a load, {@code -Dkill.rounds} times. */
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    /** Much is made when it is first asked for, by two servers at once, on cores that others have too. */
    private static final Duration FIRST_ANSWERS = Duration.ofMinutes(2);

    private final Random random = new Random(20);

    @TempDir
    private Path folder;

    @Test
    void aStoreKeepsAllThatWasAcknowledged() throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        List<String> settings = List.of("--understudy.store=" + folder);
        for (int round = 0; round < ROUNDS; round++) {
            ServerProcess server = ServerProcess.start(Ports.free(), settings);
            acknowledged.assertKeptBy(server.client());
            try (Load load = Load.on(server.port(), acknowledged)) {
                letRun(load);
                server.kill();
            }
        }
        try (ServerProcess server = ServerProcess.start(Ports.free(), settings)) {
            acknowledged.assertKeptBy(server.client());
        }
        LOG.info("{} kills on a store: none of {} acknowledged writes lost", ROUNDS, acknowledged.writes());
    }

    /** No call fails but those that the killed server had in its hands, or that the proxy had on connections to it. */
    @Test
    void whatOneReplicaHasAcknowledgedTheOtherHas() throws Exception {
        try (TestDatabase database = TestDatabase.Postgres.in(folder, 0);
                Replicas replicas = Replicas.start(database.settings())) {
            int writes = 0;
            int failures = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Acknowledged acknowledged = new Acknowledged();
                failures += killOneOf(replicas, round % 2, acknowledged);
                acknowledged.assertKeptBy(replicas.client(round % 2));
                writes += acknowledged.writes();
                replicas.client(0)
                        .control()
                        .post("/_understudy/instances/default/reset"); // lest each round take longer
            }
            LOG.info(
                    "{} kills of a replica: none of {} acknowledged writes lost, {} calls in flight failed",
                    ROUNDS,
                    writes,
                    failures);
        }
    }

    /** Answers how many calls failed in the moment of the kill; none may before or after it. */
    private int killOneOf(Replicas replicas, int which, Acknowledged acknowledged) throws Exception {
        try (Load load = Load.on(replicas.port(), acknowledged)) {
            letRun(load);
            replicas.kill(which);
            letRun(load);
            List<String> inFlight = load.failures();
            assertThat(inFlight).hasSizeLessThanOrEqualTo(Replicas.CONNECTIONS);
            load.oneByOne();
            replicas.restart(which);
            load.allTogether();
            letRun(load);
            load.close();
            assertThat(load.failures()).isEqualTo(inFlight);
            return inFlight.size();
        }
    }

    /** Until the callers have been answered some more. */
    private void letRun(Load load) {
        int enough = load.answers() + 50 + random.nextInt(150);
        await().atMost(FIRST_ANSWERS).pollInterval(Duration.ofMillis(5)).until(() -> load.answers() >= enough);
    }
}
