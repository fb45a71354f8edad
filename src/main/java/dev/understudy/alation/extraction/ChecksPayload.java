package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.extraction.Refusal.Stage;
import java.util.Optional;

/** What all checks of a data source's configuration found. */
@AlationJson
record ChecksPayload(
        CheckPayload networkConnection,
        CheckPayload serviceAccountAuthentication,
        CheckPayload serviceAccountPrivileges) {

    static ChecksPayload of(Optional<Refusal> refusal) {
        return new ChecksPayload(
                CheckPayload.of(Stage.NETWORK, refusal),
                CheckPayload.of(Stage.AUTHENTICATION, refusal),
                CheckPayload.of(Stage.PRIVILEGES, refusal));
    }
}
