package dev.understudy.alation.virtualsource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Upload Virtual Data Source (rows 115 to 117). The body is read as it comes, whatever media type it claims. */
@RestController
class VirtualSourceController {

    private static final String TEXTS = "set_title_descs";
    private static final String OLD_TEXTS = "get_title_descs";
    private static final String REMOVE = "remove_not_seen";

    private final VirtualUpload upload;

    VirtualSourceController(VirtualUpload upload) {
        this.upload = upload;
    }

    /** The job is asked for by its name. It is successful even if lines are refused, and its result is a text of JSON. */
    @Operation(
            summary = "Upload virtual data source",
            requestBody =
                    @RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                            description = "Lines of JSON: a schema, table, column or index each, named by its key"))
    @Parameter(name = TEXTS, in = ParameterIn.QUERY, description = "Take titles and descriptions, too")
    @Parameter(name = OLD_TEXTS, in = ParameterIn.QUERY, description = "The same, as older releases call it")
    @Parameter(name = REMOVE, in = ParameterIn.QUERY, description = "Delete what the lines do not mention")
    @PostMapping("/api/v1/bulk_metadata/extraction/{dsId}")
    JobReceipt.JobName upload(@PathVariable long dsId, HttpServletRequest request, Caller caller) throws IOException {
        QueryParameters query = QueryParameters.of(request);
        VirtualUpload.Options options =
                new VirtualUpload.Options(flag(query, TEXTS) || flag(query, OLD_TEXTS), flag(query, REMOVE));
        return JobReceipt.name(upload.carryOut(dsId, request, options, caller));
    }

    private static boolean flag(QueryParameters query, String name) {
        String value = query.last(name);
        return value != null && Filters.bool(name, value);
    }
}
