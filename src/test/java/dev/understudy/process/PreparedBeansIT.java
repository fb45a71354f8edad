package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which beans the packaged server has. */
class PreparedBeansIT {

    private static final String PREPARED = "Starting AOT-processed Understudy";
    private static final String DOCUMENT = "/v3/api-docs/alation";

    @Test
    void theyAreThoseThatTheBuildHasWorkedOut() throws Exception {
        try (ServerProcess server = ServerProcess.start(ServerProcess.freePort(), List.of())) {
            assertThat(server.log()).content().contains(PREPARED);
            server.client().as(Role.VIEWER).get(DOCUMENT).then().statusCode(200);
        }
    }

    @Test
    void aSettingThatChoosesOthersIsHeard() throws Exception {
        List<String> settings = List.of("--springdoc.api-docs.enabled=false");
        try (ServerProcess server = ServerProcess.start(ServerProcess.freePort(), settings)) {
            assertThat(server.log()).content().doesNotContain(PREPARED);
            server.client().as(Role.VIEWER).get(DOCUMENT).then().statusCode(404);
        }
    }
}
