package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.upload.LineChunks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads an upload and carries it out in {@link LineChunks}. Where an upload breaks off, the chunks before stay. */
@Component
class LogicalMetadataUpload {

    private final LineChunks lines;
    private final UploadChunks chunks;

    LogicalMetadataUpload(LineChunks lines, UploadChunks chunks) {
        this.lines = lines;
        this.chunks = chunks;
    }

    UploadReport carryOut(HttpServletRequest request, UploadOptions options, Caller caller) throws IOException {
        UploadReport report = new UploadReport(options);
        report.received(lines.<Optional<UploadLine>>read(
                request,
                (number, object) -> line(number, object, options, report),
                chunk -> report.add(chunks.carryOut(named(chunk), options, caller))));
        return report;
    }

    /** Nothing if the line names nothing. */
    private static Optional<UploadLine> line(
            int number, @Nullable JsonNode object, UploadOptions options, UploadReport report) {
        if (object == null) {
            report.refuse(number, "", "Invalid JSON");
            return Optional.empty();
        }
        UploadLine line = options.line(number, object);
        if (line.key().isEmpty()) {
            report.refuse(number, "", "The key is missing");
            return Optional.empty();
        }
        return Optional.of(line);
    }

    private static List<UploadLine> named(List<Optional<UploadLine>> chunk) {
        return chunk.stream().flatMap(Optional::stream).toList();
    }
}
