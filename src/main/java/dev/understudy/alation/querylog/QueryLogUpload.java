package dev.understudy.alation.querylog;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.upload.LineChunks;
import dev.understudy.alation.core.upload.LineReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a query log and counts it in chunks of events (see {@link LineChunks}). Where it breaks off, what came before has been counted. */
@Component
class QueryLogUpload {

    /** Of events that are counted together, in pairs of tables and columns to look for. */
    private static final int HEAVIEST = 50_000;

    private final LineChunks lines;
    private final QueryLogChunks chunks;

    QueryLogUpload(LineChunks lines, QueryLogChunks chunks) {
        this.lines = lines;
        this.chunks = chunks;
    }

    QueryLogPayload carryOut(HttpServletRequest request, DataSource source, Caller caller) throws IOException {
        LineReport report = new LineReport();
        long received = lines.<Optional<QueryEvent>>read(
                request,
                (number, object) -> event(number, object, report),
                chunk -> parts(chunk).forEach(part -> chunks.count(part, source, caller)));
        return QueryLogPayload.of(received, report);
    }

    /** Nothing if the line is none. */
    private static Optional<QueryEvent> event(int line, @Nullable JsonNode object, LineReport report) {
        if (object == null) {
            report.refuse("Line " + line + ". Invalid JSON");
            return Optional.empty();
        }
        BulkItem<QueryEventInput> read =
                BulkItem.read(List.of(object), QueryEventInput.class).get(0);
        if (!read.readable()) {
            Map.Entry<Object, Object> first =
                    read.errorsByField().entrySet().iterator().next();
            report.refuse("Line " + line + ". " + first.getKey() + ": " + ((List<?>) first.getValue()).get(0));
            return Optional.empty();
        }
        return Optional.of(QueryEvent.of(read.fields()));
    }

    /** The events in their order; heavy ones in parts of their own. */
    private static List<List<QueryEvent>> parts(List<Optional<QueryEvent>> chunk) {
        List<List<QueryEvent>> parts = new ArrayList<>();
        long weight = HEAVIEST;
        for (QueryEvent event : chunk.stream().flatMap(Optional::stream).toList()) {
            if (weight >= HEAVIEST) {
                parts.add(new ArrayList<>());
                weight = 0;
            }
            parts.get(parts.size() - 1).add(event);
            weight += event.mentions().weight();
        }
        return parts;
    }
}
