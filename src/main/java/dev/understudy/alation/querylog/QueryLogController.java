package dev.understudy.alation.querylog;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Query Log Upload API, also called Push QLI (row 95). The body is read as it comes, whatever media type it claims. */
@RestController
class QueryLogController {

    private final DataSources sources;
    private final QueryLogUpload upload;

    QueryLogController(DataSources sources, QueryLogUpload upload) {
        this.sources = sources;
        this.upload = upload;
    }

    /** Answered when all is counted, and with 200 even if lines are wrong. */
    @Operation(
            summary = "Upload a query log",
            requestBody =
                    @RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                            description = "Lines of JSON, a query that was run each"))
    @PostMapping("/api/v1/bulk_metadata/query_log_ingestion/{dsId}/")
    QueryLogPayload ingest(@PathVariable long dsId, HttpServletRequest request, Caller caller) throws IOException {
        DataSource source = sources.find(dsId, caller).orElseThrow(() -> new BadRequest("Cannot find Datasource"));
        return upload.carryOut(request, source, caller);
    }
}
