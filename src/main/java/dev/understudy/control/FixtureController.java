package dev.understudy.control;

import dev.understudy.error.Refuses;
import dev.understudy.instance.Fixtures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds objects to the request's instance, above all those that no API creates. */
@RestController
class FixtureController {

    private final Fixtures fixtures;
    private final DocumentBodies documents;

    FixtureController(Fixtures fixtures, DocumentBodies documents) {
        this.fixtures = fixtures;
        this.documents = documents;
    }

    @Operation(
            summary = "Add fixtures",
            description =
                    "The body is a dataset document, YAML or JSON. It is taken whole or, with a 400 that names the line, not at all.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/yaml", schema = @Schema(type = "object")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }))
    @Refuses(mistake = "mistake in the document", says = "users, line 3: unknown key 'rol'; did you mean 'role'?")
    @Refuses(mistake = "unknown reference", says = "articles, line 2: author 999 does not exist")
    @Refuses(mistake = "no document", says = DocumentBodies.NONE)
    @PostMapping("/_understudy/fixtures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(HttpServletRequest request) throws IOException {
        fixtures.add(documents.read(request));
    }
}
