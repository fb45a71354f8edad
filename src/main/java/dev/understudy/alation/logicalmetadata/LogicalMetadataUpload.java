package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.web.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Reads an upload and carries it out some hundred lines at a time, so that its length does not matter, and so that no connection to
 * the database waits for a client who sends slowly. Where an upload breaks off, the chunks before stay.
 */
@Component
class LogicalMetadataUpload {

    private static final int CHUNK = 500;

    /** In characters: few long lines are a chunk, too, as all of it is in memory. */
    private static final int LARGEST_CHUNK = 4 * 1024 * 1024;

    private final JsonLines lines;
    private final UploadChunks chunks;

    LogicalMetadataUpload(JsonLines lines, UploadChunks chunks) {
        this.lines = lines;
        this.chunks = chunks;
    }

    UploadReport carryOut(InputStream body, Charset charset, UploadOptions options, Caller caller) throws IOException {
        UploadReport report = new UploadReport();
        List<UploadLine> chunk = new ArrayList<>();
        AtomicInteger size = new AtomicInteger();
        lines.read(body, charset, (number, length, object) -> {
            report.received();
            int line = number - 1;
            if (object == null) {
                report.refuse(line, "", "Invalid JSON");
                return;
            }
            UploadLine read = options.line(line, object);
            if (read.key().isEmpty()) {
                report.refuse(line, "", "The key is missing");
                return;
            }
            chunk.add(read);
            if (size.addAndGet(length) > LARGEST_CHUNK || chunk.size() == CHUNK) {
                report.add(chunks.carryOut(chunk, options, caller));
                chunk.clear();
                size.set(0);
            }
        });
        if (!chunk.isEmpty()) {
            report.add(chunks.carryOut(chunk, options, caller));
        }
        return report;
    }
}
