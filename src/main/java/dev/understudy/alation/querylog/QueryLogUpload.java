package dev.understudy.alation.querylog;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads a query log and counts it some hundred events at a time, so that its length does not matter. Where it breaks off, what came
 * before has been counted.
 */
@Component
class QueryLogUpload {

    /** Events that wait to be counted. */
    private static final class Chunk {

        private static final int MOST = 500;

        /** In pairs of tables and columns to look for. */
        private static final int HEAVIEST = 50_000;

        private List<QueryEvent> events = new ArrayList<>();
        private int weight;

        boolean isFullWith(QueryEvent event) {
            events.add(event);
            weight += event.mentions().weight();
            return events.size() == MOST || weight > HEAVIEST;
        }

        List<QueryEvent> taken() {
            List<QueryEvent> taken = events;
            events = new ArrayList<>();
            weight = 0;
            return taken;
        }
    }

    private final JsonLines lines;
    private final QueryLogChunks chunks;

    QueryLogUpload(JsonLines lines, QueryLogChunks chunks) {
        this.lines = lines;
        this.chunks = chunks;
    }

    QueryLogPayload carryOut(InputStream body, Charset charset, DataSource source, Caller caller) throws IOException {
        QueryLogReport report = new QueryLogReport();
        Chunk chunk = new Chunk();
        lines.read(body, charset, (number, length, object) -> {
            report.received();
            QueryEvent event = event(number - 1, object, report);
            if (event != null && chunk.isFullWith(event)) {
                chunks.count(chunk.taken(), source, caller);
            }
        });
        chunks.count(chunk.taken(), source, caller);
        return report.payload();
    }

    /** Null if the line is none. */
    private static @Nullable QueryEvent event(int line, @Nullable JsonNode object, QueryLogReport report) {
        if (object == null) {
            report.refuse(line, "Invalid JSON");
            return null;
        }
        BulkItem<QueryEventInput> read =
                BulkItem.read(List.of(object), QueryEventInput.class).get(0);
        if (!read.readable()) {
            Map.Entry<Object, Object> first =
                    read.errorsByField().entrySet().iterator().next();
            report.refuse(line, first.getKey() + ": " + ((List<?>) first.getValue()).get(0));
            return null;
        }
        return QueryEvent.of(read.fields());
    }
}
