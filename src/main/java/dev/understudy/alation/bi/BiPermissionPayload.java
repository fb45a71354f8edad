package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a user may do with an object on the BI platform, as clients see it. */
@AlationJson
record BiPermissionPayload(
        long id,
        @JsonUnwrapped BiPermissionInput item,
        @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> others) {}
