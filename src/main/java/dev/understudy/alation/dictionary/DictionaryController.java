package dev.understudy.alation.dictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.error.BadRequest;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Custom fields read through the data dictionary (row 30): lines of JSON that call themselves HTML. */
@RestController
class DictionaryController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final DictionaryLines lines;
    private final ObjectIndex objects;
    private final JsonMapper json;

    DictionaryController(DictionaryLines lines, ObjectIndex objects, JsonMapper json) {
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
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> read(@PathVariable String otype, HttpServletRequest request, Caller caller) {
        String type = Otypes.canonical(otype);
        if (!Otypes.is(type, Capability.DICTIONARY)) {
            throw new BadRequest("Invalid object type: " + otype);
        }
        QueryParameters query = QueryParameters.of(request);
        String includeDeleted = Objects.requireNonNullElse(query.last("include_deleted"), "false");
        String found = lines.of(
                type,
                wanted(query.last("custom_fields")),
                Filters.bool("include_deleted", includeDeleted),
                objects.seenBy(caller));
        return ResponseEntity.ok().contentType(HTML).body(found.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code {"Steward": ["ana@example.com"], "Status": []}}; a value alone stands for a list of one. */
    private Map<String, List<String>> wanted(@Nullable String customFields) {
        JsonNode tree = tree(customFields);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            List<JsonNode> all =
                    entry.getValue().isArray() ? entry.getValue().valueStream().toList() : List.of(entry.getValue());
            List<String> texts = new ArrayList<>();
            all.forEach(each -> {
                if (!each.isValueNode() || each.isNull()) {
                    throw new BadRequest("The values wanted of " + entry.getKey() + " are not a list of texts.");
                }
                texts.add(each.asString());
            });
            wanted.put(entry.getKey(), texts);
        });
        return wanted;
    }

    private JsonNode tree(@Nullable String customFields) {
        if (customFields == null || customFields.isBlank()) {
            throw new BadRequest("The parameter custom_fields is required.");
        }
        try {
            JsonNode tree = json.readTree(customFields);
            if (tree.isObject() && !tree.isEmpty() && Texts.flaw(tree).isEmpty()) {
                return tree;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw new BadRequest("The parameter custom_fields is not a JSON object of fields.");
    }
}
