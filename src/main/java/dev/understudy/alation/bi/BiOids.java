package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Which objects to delete, where a client says it in the body.
 *
 * @param oids a list of ids, each of which stands for itself, or one text as a query has it
 * @param keyField what they are: {@code id} or {@code external_id}
 */
@AlationJson
record BiOids(
        @MayBeNull @Nullable JsonNode oids,
        @JsonProperty("keyField") @MayBeNull @Nullable String keyField) {

    /** Null if the body does not say. */
    @Nullable
    List<BiName> names(boolean external) {
        if (oids == null || oids.isNull()) {
            return null;
        }
        return values(oids, external).map(BiName::inBody).toList();
    }

    private static Stream<JsonNode> values(JsonNode oids, boolean external) {
        if (oids.isString()) {
            return BiName.in(oids.asString(), external).map(StringNode::valueOf);
        }
        return oids.isArray() ? oids.valueStream() : Stream.of(oids);
    }
}
