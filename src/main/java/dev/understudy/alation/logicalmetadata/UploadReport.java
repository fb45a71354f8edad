package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.PythonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps count of what an upload, or a part of it, does. */
final class UploadReport {

    private record Refused(int line, String text) {}

    private final List<Refused> refused = new ArrayList<>();
    private long received;
    private long updated;
    private final Map<String, Long> created = new LinkedHashMap<>();

    /** @param lines how many there were that are not blank */
    void received(long lines) {
        received = lines;
    }

    void updated() {
        updated++;
    }

    void created(String title, ObjectRef object) {
        created.put(title, object.oid());
    }

    /** Counts what a part of the upload did. */
    void add(UploadReport part) {
        refused.addAll(part.refused);
        updated += part.updated;
        created.putAll(part.created);
    }

    /** @param line from 0 */
    void refuse(int line, String key, String reason) {
        refused.add(new Refused(line, "Line " + line + ". Key: " + key + ". " + reason));
    }

    void refuse(UploadRow row, JsonNode value, CustomField field) {
        refuse(
                row.line(),
                row.key(),
                "The value `%s` is not allowed for field `%s`".formatted(PythonText.str(value), field.nameSingular()));
    }

    UploadPayload payload() {
        List<String> errors = refused.stream()
                .sorted(Comparator.comparingInt(Refused::line))
                .map(Refused::text)
                .toList();
        return new UploadPayload(
                received,
                updated,
                created.size(),
                errors,
                errors.isEmpty() ? "" : errors.size() + " errors were ignored");
    }

    /** The same with the ids of what was made, as version 2 answers. */
    UploadV2Payload payloadWithIds() {
        UploadPayload known = payload();
        return new UploadV2Payload(
                known.numberReceived(),
                known.updatedObjects(),
                known.newObjects(),
                known.errorObjects(),
                known.error(),
                created,
                Map.of());
    }
}
