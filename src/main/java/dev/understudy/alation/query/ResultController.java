package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Query API (Compose): results (rows 89 and 90). */
@RestController
class ResultController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SeenQueries queries;
    private final ExecutionHistory history;
    private final Results results;
    private final Clock clock;

    ResultController(SeenQueries queries, ExecutionHistory history, Results results, Clock clock) {
        this.queries = queries;
        this.history = history;
        this.results = results;
        this.clock = clock;
    }

    /** The newest that is neither deleted nor expired; without any, 404. */
    @GetMapping("/integration/v1/query/{queryId}/result/latest/")
    @ReadOnly
    LatestResultPayload latest(@PathVariable long queryId, Caller caller) {
        queries.get(queryId, caller);
        Result result = results.latest(queryId);
        return LatestResultPayload.of(result, history.get(Event.TABLE, result.eventId(), caller), clock.instant());
    }

    /** The whole result, which may have more rows than its event tells, behind a line with the names of the columns. */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/integration/v1/result/{executionResultId}/csv/")
    void csv(@PathVariable long executionResultId, Caller caller, HttpServletResponse response) throws IOException {
        Result result = results.readable(executionResultId);
        queries.get(result.queryId(), caller);
        response.setContentType(CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"execution_result_" + result.id() + ".csv\"");
        write(result, response.getOutputStream());
    }

    private void write(Result result, OutputStream csv) throws IOException {
        CsvChunks.write(CsvChunks.header(result.columns()), csv);
        Optional<String> lines = results.lines(result.id(), 0);
        for (int next = 1; lines.isPresent(); next++) {
            CsvChunks.write(lines.get(), csv);
            lines = results.lines(result.id(), next);
        }
    }
}
