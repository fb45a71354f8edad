package dev.understudy.alation.lineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lineage API V3, the graph (beyond the table, with the roles of row 71). */
@RestController
@ReadOnly
class GraphController {

    private final GraphWalk walk;

    GraphController(GraphWalk walk) {
        this.walk = walk;
    }

    /** Upstream or downstream of objects, many hops at once. */
    @Operation(summary = "Get the graph of lineage")
    @PostMapping("/integration/v2/bulk_lineage/")
    GraphPayload show(@Body(reading = Body.Reading.AS_JSON) GraphInput input, Caller caller) {
        GraphRequest request = GraphRequest.of(input);
        return GraphPayload.of(walk.walk(request, caller), request);
    }
}
