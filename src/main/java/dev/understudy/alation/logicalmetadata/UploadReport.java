package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.web.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Keeps count of what an upload, or a part of it, does. */
final class UploadReport {

    /** Of the part that is going on, by line: rows are refused in any order. */
    private final SortedMap<Integer, String> refused = new TreeMap<>();

    private final LineReport ofParts = new LineReport();
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

    /** Counts what a part of the upload did, with what was refused of it while it was read. */
    void add(UploadReport part) {
        refused.putAll(part.refused);
        refused.values().forEach(ofParts::refuse);
        refused.clear();
        updated += part.updated;
        created.putAll(part.created);
    }

    /** @param line from 0 */
    void refuse(int line, String key, String reason) {
        refused.put(line, "Line " + line + ". Key: " + key + ". " + reason);
    }

    void refuse(UploadRow row, JsonNode value, CustomField field) {
        refuse(row.line(), row.key(), ValueErrors.ofRow(PythonText.str(value), field));
    }

    /** Once all parts have been added. */
    UploadPayload payload() {
        long errors = ofParts.count();
        return new UploadPayload(
                received, updated, created.size(), ofParts.told(), errors == 0 ? "" : errors + " errors were ignored");
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
