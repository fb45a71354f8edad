package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.web.JsonLines;
import dev.understudy.web.Charsets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads a body of JSON lines and hands them on two thousand at a time at most, so that its length does not matter, and so that no connection
 * to the database waits for a client who sends slowly. Where a body breaks off, the chunks before have been handed on.
 */
@Component
public class LineChunks {

    /** Each chunk is committed, and a store in a directory writes the pages of its indexes anew with each commit. */
    private static final int LINES = 2000;

    private final JsonLines lines;

    LineChunks(JsonLines lines) {
        this.lines = lines;
    }

    /** What an upload makes of a line, with no more of it than it needs. */
    public interface Reading<L> {

        /**
         * @param number from 0, blank lines counted
         * @param object null if there is none that can be read and kept
         */
        L line(int number, @Nullable JsonNode object);
    }

    /** Reads to the end; answers how many lines there were that are not blank. */
    public <L> long read(HttpServletRequest request, Reading<L> reading, Consumer<List<L>> chunks) throws IOException {
        Gathering<L> gathering = new Gathering<>(reading, chunks);
        lines.read(request.getInputStream(), Charsets.of(request), gathering);
        gathering.handOn();
        return gathering.received;
    }

    private static final class Gathering<L> implements JsonLines.Reader {

        private final Reading<L> reading;
        private final Consumer<List<L>> chunks;
        private List<L> chunk = new ArrayList<>();
        private ChunkSize size = new ChunkSize(LINES);
        private long received;

        Gathering(Reading<L> reading, Consumer<List<L>> chunks) {
            this.reading = reading;
            this.chunks = chunks;
        }

        @Override
        public void line(int number, int length, @Nullable JsonNode object) {
            received++;
            chunk.add(reading.line(number - 1, object));
            size.add(length, object == null ? 0 : values(object));
            if (size.isFull()) {
                handOn();
            }
        }

        private static long values(JsonNode tree) {
            return 1 + tree.valueStream().mapToLong(Gathering::values).sum();
        }

        void handOn() {
            if (!chunk.isEmpty()) {
                chunks.accept(chunk);
                chunk = new ArrayList<>();
                size = new ChunkSize(LINES);
            }
        }
    }
}
