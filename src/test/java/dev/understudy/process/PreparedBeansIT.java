package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which beans the packaged server has. */
class PreparedBeansIT {

    private static final String PREPARED = "Starting AOT-processed Understudy";
    private static final String ENTITIES = "Processing PersistenceUnitInfo";
    private static final String DOCUMENT = "/v3/api-docs/alation";

    @Test
    void theyAreThoseThatTheBuildHasWorkedOut() throws Exception {
        List<String> settings = List.of("--understudy.warm-up=false", "--logging.level.org.hibernate=info");
        try (ServerProcess server = ServerProcess.start(Ports.free(), settings)) {
            assertThat(server.log()).content().contains(PREPARED);
            hasEntitiesWhenAsked(server);
            server.client().as(Role.VIEWER).get(DOCUMENT).then().statusCode(200);
        }
    }

    @Test
    void whoAskedForNoEntitiesDoesNotMakeThemToEnd() throws Exception {
        List<String> settings = List.of("--understudy.warm-up=false", "--logging.level.org.hibernate=info");
        ServerProcess server = ServerProcess.start(Ports.free(), settings);
        server.close();

        assertThat(server.log()).content().contains(PREPARED).doesNotContain(ENTITIES);
    }

    /** A start is done without, and so is a call that reads an article. */
    private static void hasEntitiesWhenAsked(ServerProcess server) {
        server.client().as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
        assertThat(server.log()).content().doesNotContain(ENTITIES);
        server.client().as(Role.VIEWER).get("/integration/tag/").then().statusCode(200);
        assertThat(server.log()).content().contains(ENTITIES);
    }

    @Test
    void aSettingThatChoosesOthersIsHeard() throws Exception {
        List<String> settings = List.of("--springdoc.api-docs.enabled=false");
        try (ServerProcess server = ServerProcess.start(Ports.free(), settings)) {
            assertThat(server.log()).content().doesNotContain(PREPARED);
            server.client().as(Role.VIEWER).get(DOCUMENT).then().statusCode(404);
        }
    }
}
