package dev.understudy.alation.apiresource;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A resource or a folder. The schemas come back as the fields found in them, not as they were sent.
 *
 * @param requestType null for a folder, as are the keys after {@code path}
 */
@AlationJson
record ApiResourcePayload(
        long id,
        @Nullable String requestType,
        @Nullable String resourceUrl,
        List<String> path,
        @Nullable String responseType,
        @Nullable List<Field> inputSchema,
        @Nullable List<Field> outputSchema,
        boolean isFolder) {

    /** @param children absent for a field without any */
    @AlationJson
    record Field(
            long id,
            String key,
            String type,
            JsonNode examples,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> children) {}
}
