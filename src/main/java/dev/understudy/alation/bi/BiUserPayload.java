package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user of a BI platform as clients see it.
 *
 * @param userId the user of the catalog who has the same e-mail address
 */
@AlationJson
record BiUserPayload(
        long id,
        @JsonUnwrapped BiUserItem item,
        @Nullable Long userId,
        @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> others) {}
