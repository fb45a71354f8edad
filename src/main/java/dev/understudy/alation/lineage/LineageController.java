package dev.understudy.alation.lineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lineage API V2, and what V3 adds (row 71). */
@RestController
@Transactional
class LineageController {

    private static final String PATH = "/integration/v2/lineage/";
    private static final String TABLE = "table";

    private final LineageReads reads;
    private final LineageWrites writes;
    private final LinkDeletion deletion;
    private final Jobs jobs;

    LineageController(LineageReads reads, LineageWrites writes, LinkDeletion deletion, Jobs jobs) {
        this.reads = reads;
        this.writes = writes;
        this.deletion = deletion;
        this.jobs = jobs;
    }

    /**
     * One hop upstream and one hop downstream, of the object and of its columns.
     *
     * @param oid the object's id or key; required
     * @param keyField how to read {@code oid}: {@code id} or {@code key}
     */
    @Operation(summary = "Get lineage of an object")
    @GetMapping(PATH)
    @ReadOnly
    LineagePayload show(
            @Parameter(required = true) @RequestParam(name = "oid", required = false) @Nullable String oid,
            @RequestParam(name = "otype", defaultValue = TABLE) String otype,
            @RequestParam(name = "keyField", defaultValue = "id") String keyField,
            Caller caller) {
        if (oid == null || oid.isEmpty()) {
            throw new InvalidParameters("oid");
        }
        return reads.around(type("otype", otype), oid, isKey(keyField), caller);
    }

    /** Adds paths; dataflows that are there keep theirs. */
    @Operation(summary = "Create lineage")
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body(reading = Body.Reading.AS_JSON, orNull = true) JsonNode body, Caller caller) {
        return receipt(() -> writes.add(LineageInput.read(body), caller));
    }

    /** Removes what one object feeds another by. Either may be a dataflow: then the other one's links through it go. */
    @Operation(summary = "Delete lineage between two objects")
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId delete(
            @RequestParam(name = "source_otype", defaultValue = TABLE) String sourceOtype,
            @RequestParam("source_key") String sourceKey,
            @RequestParam(name = "target_otype", defaultValue = TABLE) String targetOtype,
            @RequestParam("target_key") String targetKey,
            Caller caller) {
        return deleteThrough(sourceOtype, sourceKey, targetOtype, targetKey, null, caller);
    }

    /**
     * The same, of one dataflow if it is named.
     *
     * @param dataflowKey removes the link only if this dataflow carries it, and no other
     */
    @Operation(summary = "Delete lineage between two objects through a dataflow")
    @DeleteMapping("/integration/v3/lineage/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId deleteThrough(
            @RequestParam(name = "source_otype", defaultValue = TABLE) String sourceOtype,
            @RequestParam("source_key") String sourceKey,
            @RequestParam(name = "target_otype", defaultValue = TABLE) String targetOtype,
            @RequestParam("target_key") String targetKey,
            @RequestParam(name = "dataflow_key", required = false) @Nullable String dataflowKey,
            Caller caller) {
        return receipt(() -> deletion.delete(
                key("source", sourceOtype, sourceKey),
                key("target", targetOtype, targetKey),
                dataflowKey == null ? null : key("dataflow_key", NodeType.DATAFLOW, dataflowKey),
                caller));
    }

    private JobReceipt.JobId receipt(Supplier<Object> work) {
        return JobReceipt.id(jobs.run(() -> List.of(work.get())));
    }

    private static boolean isKey(String keyField) {
        return switch (keyField) {
            case "key" -> true;
            case "id" -> false;
            default -> throw new InvalidParameters("keyField");
        };
    }

    private static NodeKey key(String end, String otype, String text) {
        return key(end + "_key", type(end + "_otype", otype), text);
    }

    private static NodeKey key(String parameter, NodeType type, String text) {
        return NodeKey.read(type, text).orElseThrow(() -> new InvalidParameters(parameter));
    }

    private static NodeType type(String parameter, String otype) {
        return NodeType.of(otype).orElseThrow(() -> new InvalidParameters(parameter));
    }
}
