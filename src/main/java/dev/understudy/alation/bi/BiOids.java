package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which objects to delete, where a client says it in the body.
 *
 * @param oids one id or a list of them
 * @param keyField what they are: {@code id} or {@code external_id}
 */
@AlationJson
record BiOids(
        @MayBeNull @Nullable JsonNode oids,
        @JsonProperty("keyField") @MayBeNull @Nullable String keyField) {

    /** Null if the body does not say. */
    @Nullable
    List<String> values() {
        if (oids == null || oids.isNull()) {
            return null;
        }
        List<JsonNode> all = oids.isArray() ? oids.valueStream().toList() : List.of(oids);
        return all.stream()
                .map(each -> each.isString() ? each.asString() : each.toString())
                .toList();
    }
}
