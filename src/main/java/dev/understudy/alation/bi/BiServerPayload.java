package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.web.AlationJson;

/**
 * A BI server as clients see it.
 *
 * @param type {@code VIRTUAL} if clients write what lies in it, {@code CONNECTOR} if a connector extracts that
 * @param uri where the BI platform is
 */
@AlationJson
record BiServerPayload(
        long id,
        BiServerState.Type type,
        String uri,
        String title,
        String description,
        BiLabels nameConfiguration,
        @JsonProperty("private") boolean isPrivate) {

    static BiServerPayload of(BiServerState server, boolean isPrivate) {
        return new BiServerPayload(
                server.id(),
                server.type(),
                server.uri(),
                server.title(),
                server.description(),
                server.labels(),
                isPrivate);
    }
}
