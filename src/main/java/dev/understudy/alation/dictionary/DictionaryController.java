package dev.understudy.alation.dictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.FieldSearch;
import dev.understudy.alation.core.field.WantedValues;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Custom fields read through the data dictionary (row 30): lines of JSON that call themselves HTML. */
@RestController
class DictionaryController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final FieldSearch search;
    private final DictionaryLines lines;
    private final ObjectIndex objects;
    private final JsonMapper json;

    DictionaryController(FieldSearch search, DictionaryLines lines, ObjectIndex objects, JsonMapper json) {
        this.search = search;
        this.lines = lines;
        this.objects = objects;
        this.json = json;
    }

    @Parameter(
            name = "custom_fields",
            in = ParameterIn.QUERY,
            required = true,
            description = "A JSON object of fields and values")
    @Parameter(name = "include_deleted", in = ParameterIn.QUERY)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/bulk_metadata/data_dictionary/{otype}/")
    @ReadOnly
    ResponseEntity<byte[]> read(@PathVariable String otype, HttpServletRequest request, Caller caller) {
        String type = Otypes.canonical(otype);
        if (!Otypes.is(type, Capability.DICTIONARY)) {
            throw new BadRequest("Invalid object type: " + otype);
        }
        QueryParameters query = QueryParameters.of(request);
        String includeDeleted = Objects.requireNonNullElse(query.last("include_deleted"), "false");
        ObjectView seen = objects.seenBy(caller);
        Map<Long, Map<String, String>> found = search.find(
                wanted(query.last("custom_fields")), type, Filters.bool("include_deleted", includeDeleted), seen);
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(lines.of(type, found, seen).getBytes(StandardCharsets.UTF_8));
    }

    private WantedValues wanted(@Nullable String customFields) {
        if (customFields == null || customFields.isBlank()) {
            throw new BadRequest("The parameter custom_fields is required.");
        }
        return WantedValues.read(customFields, json);
    }
}
