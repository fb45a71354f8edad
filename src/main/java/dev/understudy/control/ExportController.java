package dev.understudy.control;

import dev.understudy.error.Refuses;
import dev.understudy.instance.Instances;
import dev.understudy.instance.Snapshots;
import dev.understudy.instance.dataset.Document;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an instance has, as a document that people can read and edit. */
@RestController
@RequestMapping("/_understudy/instances/{name}/dataset")
class ExportController {

    private final Snapshots snapshots;
    private final Instances instances;
    private final DocumentBodies documents;

    ExportController(Snapshots snapshots, Instances instances, DocumentBodies documents) {
        this.snapshots = snapshots;
        this.instances = instances;
        this.documents = documents;
    }

    @Operation(
            summary = "Export an instance as a dataset",
            description =
                    "Who starts an instance from it comes to an equal one. YAML, or JSON for whoever accepts that.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_YAML_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
            })
    @Refuses(
            mistake = "too much to read",
            says = "There are more than 200000 values, more than anybody can read; take a snapshot as a file instead")
    @GetMapping
    ResponseEntity<Object> export(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestHeader(defaultValue = MediaType.APPLICATION_YAML_VALUE) String accept) {
        Document document = snapshots.dataset(name);
        return accept.contains(MediaType.APPLICATION_JSON_VALUE)
                ? ResponseEntity.ok(document.sections())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(document.yaml());
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
    @Refuses(mistake = "mistake in the document", says = "users, line 3: unknown key 'rol'; did you mean 'role'?")
    @Refuses(mistake = "no document", says = DocumentBodies.NONE)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void load(@PathVariable String name, HttpServletRequest request) throws IOException {
        instances.load(name, documents.read(request));
    }
}
