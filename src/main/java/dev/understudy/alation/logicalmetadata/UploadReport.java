package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.body.PythonText;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.upload.LineReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Keeps count of what an upload, or a part of it, does. */
final class UploadReport {

    /** Version 2 answers with the ids of what was made, but not of any number. */
    private static final int MOST_TOLD = 100_000;

    /** Of the part that is going on, by line: rows are refused in any order. */
    private final SortedMap<Integer, String> refused = new TreeMap<>();

    private final LineReport ofParts = new LineReport();
    private long received;
    private long updated;
    private long created;

    /** The first ids of what was made, by title. */
    private final Map<String, Long> told = new LinkedHashMap<>();

    private final int mostTold;

    /** @param options say whether ids are told at all */
    UploadReport(UploadOptions options) {
        this.mostTold = options.byId() ? MOST_TOLD : 0;
    }

    /** @param lines how many there were that are not blank */
    void received(long lines) {
        received = lines;
    }

    void updated() {
        updated++;
    }

    void created(String title, ObjectRef object) {
        created++;
        tell(title, object.oid());
    }

    private void tell(String title, long oid) {
        if (told.size() < mostTold) {
            told.put(title, oid);
        }
    }

    /** Counts what a part of the upload did, with what was refused of it while it was read. */
    void add(UploadReport part) {
        refused.putAll(part.refused);
        refused.values().forEach(ofParts::refuse);
        refused.clear();
        updated += part.updated;
        created += part.created;
        part.told.forEach(this::tell);
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
                received, updated, created, ofParts.told(), errors == 0 ? "" : errors + " errors were ignored");
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
                told,
                Map.of());
    }
}
