package dev.understudy.control;

import dev.understudy.control.InstanceController.InstancePayload;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Refuses;
import dev.understudy.instance.Snapshot;
import dev.understudy.instance.Snapshots;
import dev.understudy.instance.dataset.DocumentDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what instances are, brings them back to it, and makes others that go on there. */
@RestController
@RequestMapping("/_understudy/instances/{name}")
class SnapshotController {

    /**
     * @param takenAt when it was taken, by the machine's clock
     * @param objects how many objects the catalog had
     * @param imported whether it came as a file
     */
    record SnapshotPayload(String name, Instant takenAt, long objects, boolean imported) {

        static SnapshotPayload of(Snapshot snapshot) {
            return new SnapshotPayload(snapshot.name(), snapshot.takenAt(), snapshot.objects(), snapshot.imported());
        }
    }

    /** @param to the name of the instance to be made */
    record Fork(@Nullable String to) {

        String name() {
            if (to == null) {
                throw new BadRequest("Say what the new instance is to be named: {\"to\": \"other\"}");
            }
            return to;
        }
    }

    private final Snapshots snapshots;

    SnapshotController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Operation(summary = "List the snapshots of an instance", description = "The oldest first.")
    @GetMapping("snapshots")
    List<SnapshotPayload> list(@PathVariable String name) {
        return snapshots.of(name).stream().map(SnapshotPayload::of).toList();
    }

    @Operation(
            summary = "Take a snapshot",
            description =
                    "201 if it is new, 200 if it takes the place of one. 409 if there are as many as there may be.")
    @ApiResponse(responseCode = "201", description = "Taken")
    @ApiResponse(responseCode = "200", description = "Taken in place of another")
    @Refuses(mistake = "bad name", says = "A snapshot's name has 1 to 40 of the characters a-z, 0-9 and '-', not 'A_'")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "no room",
            says = "There are 100 snapshots, as many as there may be (understudy.instances.max-snapshots)."
                    + " Delete one first: DELETE /_understudy/instances/{name}/snapshots/{snapshot}")
    @PutMapping("snapshots/{snapshot}")
    ResponseEntity<Void> take(@PathVariable String name, @PathVariable String snapshot) {
        boolean isNew = snapshots.take(name, snapshot);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).build();
    }

    @Operation(summary = "Delete a snapshot")
    @DeleteMapping("snapshots/{snapshot}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name, @PathVariable String snapshot) {
        snapshots.delete(name, snapshot);
    }

    @Operation(
            summary = "Restore a snapshot",
            description = "Rows, ids, flags, clock and settings of the instance are as they were when it was taken.")
    @PostMapping("snapshots/{snapshot}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String name, @PathVariable String snapshot) {
        snapshots.restore(name, snapshot);
    }

    /** @param to left out for what it is now */
    @Operation(
            summary = "Tell what has changed since a snapshot",
            description =
                    "Object by object and field by field, in the words of datasets; from one snapshot to another, or to now.")
    @Refuses(mistake = "no snapshot named", says = "Missing required query parameters: [from]")
    @Refuses(
            mistake = "too much to read",
            says = "There are more than 200000 values, more than anybody can read; take a snapshot as a file instead")
    @GetMapping("diff")
    DocumentDiff diff(
            @PathVariable String name, @RequestParam String from, @RequestParam(required = false) @Nullable String to) {
        return snapshots.diff(name, from, to);
    }

    @Operation(
            summary = "Make an instance from a snapshot",
            description = "409 if there is one of the name, or as many as there may be.")
    @RefusesForks
    @PostMapping("snapshots/{snapshot}/fork")
    @ResponseStatus(HttpStatus.CREATED)
    InstancePayload fork(@PathVariable String name, @PathVariable String snapshot, @RequestBody Fork fork) {
        return InstancePayload.of(snapshots.fork(name, snapshot, fork.name()));
    }

    @Operation(
            summary = "Make an instance from another as it is now",
            description = "409 if there is one of the name, or as many as there may be.")
    @RefusesForks
    @PostMapping("fork")
    @ResponseStatus(HttpStatus.CREATED)
    InstancePayload fork(@PathVariable String name, @RequestBody Fork fork) {
        return InstancePayload.of(snapshots.fork(name, fork.name()));
    }

    /** What makes an instance from another is refused in these ways, whatever it is made from. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Refuses(mistake = "no name", says = "Say what the new instance is to be named: {\"to\": \"other\"}")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "taken name",
            says =
                    "There is an instance 'mine' already. Delete it first, or take another name; a snapshot can be restored in its own instance")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "no room",
            says =
                    "There are 1000 instances, as many as there may be (understudy.instances.max). Delete one first: DELETE /_understudy/instances/{name}")
    private @interface RefusesForks {}
}
