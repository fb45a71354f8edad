package dev.understudy.alation.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import org.jspecify.annotations.Nullable;

/**
 * An object in a path.
 *
 * @param isTemp true if the catalog has no such object; left out otherwise
 */
@AlationJson
@JsonInclude(JsonInclude.Include.NON_NULL)
record NodePayload(String otype, String key, @Nullable Boolean isTemp) {

    static NodePayload of(Node node) {
        return new NodePayload(node.type().otype(), node.key(), node.isTemporary() ? true : null);
    }
}
