package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(30);

    private final Random random = new Random(20);

    @TempDir
    private Path folder;

    @Test
    void aStoreKeepsAllThatWasAcknowledged() throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        List<String> settings = List.of("--understudy.store=" + folder);
        for (int round = 0; round < ROUNDS; round++) {
            ServerProcess server = ServerProcess.start(ServerProcess.freePort(), settings);
            acknowledged.assertKeptBy(server.client());
            try (Load load = Load.on(server.port(), acknowledged)) {
                letRun(load);
                server.kill();
            }
        }
        try (ServerProcess server = ServerProcess.start(ServerProcess.freePort(), settings)) {
            acknowledged.assertKeptBy(server.client());
        }
        LOG.info("{} kills on a store: none of {} acknowledged writes lost", ROUNDS, acknowledged.writes());
    }

    /** No call fails but those that the killed server had in its hands, or that the proxy had on connections to it. */
    @Test
    void whatOneReplicaHasAcknowledgedTheOtherHas() throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        try (TestDatabase database = TestDatabase.Postgres.in(folder, 0);
                Replicas replicas = Replicas.start(database.settings())) {
            int failures = 0;
            for (int round = 0; round < ROUNDS; round++) {
                try (Load load = Load.on(replicas.port(), acknowledged)) {
                    letRun(load);
                    replicas.kill(round % 2);
                    letRun(load);
                    List<String> inFlight = load.failures();
                    assertThat(inFlight).hasSizeLessThanOrEqualTo(Replicas.CONNECTIONS);
                    replicas.restart(round % 2);
                    letRun(load);
                    load.close();
                    assertThat(load.failures()).isEqualTo(inFlight);
                    failures += inFlight.size();
                }
                acknowledged.assertKeptBy(replicas.client(round % 2));
            }
            LOG.info(
                    "{} kills of a replica: none of {} acknowledged writes lost, {} calls in flight failed",
                    ROUNDS,
                    acknowledged.writes(),
                    failures);
        }
    }

    /** Until the callers have been answered some more. */
    private void letRun(Load load) {
        int enough = load.answers() + 50 + random.nextInt(150);
        await().atMost(FIRST_ANSWERS).pollInterval(Duration.ofMillis(5)).until(() -> load.answers() >= enough);
    }
}
