package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Query API (Compose): queries (rows 87 and 88). There is no way to change or delete one. */
@RestController
@RequestMapping("/integration/v1/query/")
@Transactional
class QueryController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private static final Filters FILTERS = QueryFilters.ofQueries();

    private final QueryWrites writes;
    private final SeenQueries queries;
    private final QueryPayloads payloads;
    private final SourceTexts sourceTexts;

    QueryController(QueryWrites writes, SeenQueries queries, QueryPayloads payloads, SourceTexts sourceTexts) {
        this.writes = writes;
        this.queries = queries;
        this.payloads = payloads;
        this.sourceTexts = sourceTexts;
    }

    /** Titles and statements need not be unique. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    QueryPayload create(@Body QueryInput fields, Caller caller) {
        return payloads.of(writes.create(fields, caller), caller);
    }

    @GetMapping
    @ReadOnly
    Listing<QueryPayload> list(ListRequest request, Caller caller) {
        return queries.list(FILTERS, request, caller, all -> sourceTexts.bind(request, caller, all))
                .mapAll(page -> payloads.page(page, caller));
    }

    @GetMapping("{queryId}/")
    @ReadOnly
    QueryPayload show(@PathVariable long queryId, Caller caller) {
        return payloads.of(queries.get(queryId, caller), caller);
    }

    /** The SQL as it was last saved, and nothing else; empty if it never was. */
    @Operation(summary = "Get the SQL of a query")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @GetMapping("{queryId}/sql/")
    @ReadOnly
    ResponseEntity<String> sql(@PathVariable long queryId, Caller caller) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(queries.get(queryId, caller).content());
    }
}
