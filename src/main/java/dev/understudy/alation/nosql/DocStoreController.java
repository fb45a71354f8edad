package dev.understudy.alation.nosql;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Malformed;
import dev.understudy.web.Bodies;
import dev.understudy.web.ClientJson;
import dev.understudy.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** NoSQL API (rows 76 and 77). The body is JSON, whatever media type it claims. */
@RestController
class DocStoreController {

    private static final String REMOVE = "remove_not_seen";

    private final Bodies bodies;
    private final ClientJson json;
    private final DocStores stores;

    DocStoreController(Bodies bodies, ClientJson json, DocStores stores) {
        this.bodies = bodies;
        this.json = json;
        this.stores = stores;
    }

    /** All that the store holds is sent each time. */
    @Operation(
            summary = "Upload a document store",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = DocStoreInput.class))))
    @Parameter(name = REMOVE, in = ParameterIn.QUERY, description = "Delete what the body does not tell of")
    @PostMapping("/integration/v1/data/{datasourceId}/parse_docstore/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upload(@PathVariable long datasourceId, HttpServletRequest request, Caller caller)
            throws IOException {
        return JobReceipt.id(stores.upload(datasourceId, read(request), removesNotSeen(request), caller));
    }

    private static boolean removesNotSeen(HttpServletRequest request) {
        String remove = QueryParameters.of(request).last(REMOVE);
        try {
            return remove != null && Filters.bool(REMOVE, remove);
        } catch (InvalidParameters noBoolean) {
            throw new InvalidDocStore(noBoolean.text());
        }
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        try {
            return json.read(bodies.read(request));
        } catch (Malformed broken) {
            throw new InvalidDocStore("Invalid JSON");
        }
    }
}
