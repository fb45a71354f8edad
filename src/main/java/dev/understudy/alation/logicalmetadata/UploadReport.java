package dev.understudy.alation.logicalmetadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps count of what an upload, or a part of it, does. */
final class UploadReport {

    private record Refused(int line, String text) {}

    private final List<Refused> refused = new ArrayList<>();
    private long received;
    private long updated;
    private long created;

    void received() {
        received++;
    }

    void updated() {
        updated++;
    }

    void created() {
        created++;
    }

    /** Counts what a part of the upload did. */
    void add(UploadReport part) {
        refused.addAll(part.refused);
        received += part.received;
        updated += part.updated;
        created += part.created;
    }

    /** @param line from 0 */
    void refuse(int line, String key, String reason) {
        refused.add(new Refused(line, "Line " + line + ". Key: " + key + ". " + reason));
    }

    UploadPayload payload() {
        List<String> errors = refused.stream()
                .sorted(Comparator.comparingInt(Refused::line))
                .map(Refused::text)
                .toList();
        return new UploadPayload(
                received, updated, created, errors, errors.isEmpty() ? "" : errors.size() + " errors were ignored");
    }
}
