package dev.understudy.control;

import dev.understudy.instance.Instances;
import dev.understudy.instance.Snapshots;
import dev.understudy.web.Bodies;
import dev.understudy.web.Charsets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an instance has, as a document that people can read and edit. */
@RestController
@RequestMapping("/_understudy/instances/{name}/dataset")
class ExportController {

    private final Snapshots snapshots;
    private final Instances instances;
    private final Bodies bodies;

    ExportController(Snapshots snapshots, Instances instances, Bodies bodies) {
        this.snapshots = snapshots;
        this.instances = instances;
        this.bodies = bodies;
    }

    @Operation(
            summary = "Export an instance as a dataset",
            description = "Who starts an instance from it comes to an equal one.")
    @GetMapping(produces = MediaType.APPLICATION_YAML_VALUE)
    String yaml(@PathVariable String name) {
        return snapshots.dataset(name).yaml();
    }

    /** The same for whoever asks for JSON. */
    @Operation(hidden = true)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Map<String, @Nullable Object>>> json(@PathVariable String name) {
        return snapshots.dataset(name).sections();
    }

    @Operation(
            summary = "Let an instance begin anew with a dataset",
            description =
                    "The body is a dataset document, YAML or JSON. It is taken whole or, with a 400 that names the line, not at all."
                            + " The clock is right again. A reset brings back what the instance was made from.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/yaml", schema = @Schema(type = "object")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }))
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void load(@PathVariable String name, HttpServletRequest request) throws IOException {
        instances.load(name, new String(bodies.read(request), Charsets.of(request)));
    }
}
