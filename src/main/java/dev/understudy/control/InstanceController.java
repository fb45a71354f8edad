package dev.understudy.control;

import dev.understudy.error.Refuses;
import dev.understudy.error.Taken;
import dev.understudy.instance.Instance;
import dev.understudy.instance.Instances;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and unmakes instances. */
@RestController
@RequestMapping("/_understudy/instances")
class InstanceController {

    /** @param prefix put before any path to address the instance */
    record InstancePayload(String name, String dataset, Instant createdAt, String prefix) {

        static InstancePayload of(Instance instance) {
            return new InstancePayload(
                    instance.name(), instance.dataset(), instance.createdAt(), "/@" + instance.name());
        }
    }

    private final Instances instances;

    InstanceController(Instances instances) {
        this.instances = instances;
    }

    @Operation(summary = "List the instances")
    @GetMapping
    List<InstancePayload> list() {
        return instances.all().stream().map(InstancePayload::of).toList();
    }

    @Operation(
            summary = "Create an instance",
            description =
                    "201 if it is new, 200 if it exists; then it is left as it is. 409 if it was made from another dataset than the"
                            + " one that is named, or if there are as many as there may be.")
    @ApiResponse(responseCode = "201", description = "Created")
    @ApiResponse(responseCode = "200", description = "There already")
    @Refuses(mistake = "bad name", says = "An instance's name has 1 to 40 of the characters a-z, 0-9 and '-', not 'A_'")
    @Refuses(mistake = "unknown dataset", says = "Unknown dataset 'other'. Known: starter, empty")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "no room",
            says =
                    "There are 1000 instances, as many as there may be (understudy.instances.max). Delete one first: DELETE /_understudy/instances/{name}")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "another dataset",
            says =
                    "The instance 'orders' was made from the dataset 'starter', not from 'empty'. Delete it first, or leave the"
                            + " dataset out.")
    @PutMapping("{name}")
    ResponseEntity<InstancePayload> create(
            @PathVariable String name, @RequestParam(required = false) @Nullable String dataset) {
        boolean created = instances.create(name, dataset);
        Instance instance = instances.get(name);
        if (!created && dataset != null && !dataset.isBlank()) {
            requireDataset(instance, dataset);
        }
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(InstancePayload.of(instance));
    }

    /** Whoever names one would take another world for it. */
    private static void requireDataset(Instance instance, String dataset) {
        if (!instance.dataset().equals(dataset)) {
            throw new Taken(
                    "The instance '%s' was made from the dataset '%s', not from '%s'. Delete it first, or leave the dataset out."
                            .formatted(instance.name(), instance.dataset(), dataset));
        }
    }

    @Operation(summary = "Delete an instance")
    @Refuses(mistake = "the default instance", says = "The instance 'default' cannot be deleted; reset it instead")
    @DeleteMapping("{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        instances.delete(name);
    }

    @Operation(
            summary = "Reset an instance",
            description = "State, ids, flags and clock are as they were when it was made.")
    @PostMapping("{name}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String name) {
        instances.reset(name);
    }
}
