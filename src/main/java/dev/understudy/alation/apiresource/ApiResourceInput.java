package dev.understudy.alation.apiresource;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client writes. POST and PUT need path, response type and at least one schema; PATCH changes what it names.
 *
 * @param path folder names, and last the resource's own title
 */
@AlationJson
record ApiResourceInput(
        @Nullable List<String> path,
        @Nullable String responseType,
        @Nullable JsonNode inputSchema,
        @Nullable JsonNode outputSchema) {}
