package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.CustomTemplateRepository;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Upload Logical Metadata (row 114). The body is read as it comes, whatever media type it claims. */
@RestController
class LogicalMetadataController {

    private static final String MIXED = "mixed";

    private final LogicalMetadataUpload upload;
    private final UploadedObjects objects;
    private final CustomTemplateRepository templates;

    LogicalMetadataController(
            LogicalMetadataUpload upload, UploadedObjects objects, CustomTemplateRepository templates) {
        this.upload = upload;
        this.objects = objects;
        this.templates = templates;
    }

    /** Answered at once, and with 200 even if rows fail. */
    @Operation(
            requestBody =
                    @RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                            description = "Lines of JSON, an object each, named by its key"))
    @Parameter(name = "create_new", in = ParameterIn.QUERY, description = "Make articles of unknown titles")
    @Parameter(name = "replace_values", in = ParameterIn.QUERY, description = "Replace sets instead of adding to them")
    @PostMapping("/api/v1/bulk_metadata/custom_fields/{templateName}/{objectType}/")
    UploadPayload upload(
            @PathVariable String templateName,
            @PathVariable String objectType,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        UploadOptions options = options(templateName, objectType, request, false);
        return upload.carryOut(request, options, caller).payload();
    }

    /** A row may name its object by id ({@code article_id}); what is made is told by id. Beyond the table. */
    @Parameter(name = "create_new", in = ParameterIn.QUERY, description = "Make articles of unknown titles")
    @Parameter(name = "replace_values", in = ParameterIn.QUERY, description = "Replace sets instead of adding to them")
    @PostMapping("/api/v2/bulk_metadata/custom_fields/{templateName}/{objectType}/")
    UploadV2Payload uploadById(
            @PathVariable String templateName,
            @PathVariable String objectType,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        UploadOptions options = options(templateName, objectType, request, true);
        return upload.carryOut(request, options, caller).payloadWithIds();
    }

    private UploadOptions options(String templateName, String objectType, HttpServletRequest request, boolean byId) {
        QueryParameters query = QueryParameters.of(request);
        List<String> otypes = otypes(objectType);
        boolean createNew = flag(query, "create_new") && otypes.stream().anyMatch(objects::canMake);
        return new UploadOptions(
                otypes, templateIds(templateName, otypes), createNew, flag(query, "replace_values"), byId);
    }

    private static List<String> otypes(String objectType) {
        String otype = Otypes.canonical(objectType);
        if (otype.equals(MIXED)) {
            return Otypes.thatAre(Capability.RELATIONAL);
        }
        if (!Otypes.is(otype, Capability.UPLOADED)) {
            throw new BadRequest("Invalid object type: " + objectType);
        }
        return List.of(otype);
    }

    /** Only what can be made has templates by name; for all else there is just the default. */
    private List<Long> templateIds(String name, List<String> otypes) {
        if (name.equals("default")) {
            return List.of();
        }
        return otypes.stream()
                .filter(objects::canMake)
                .flatMap(otype -> templates.findByTitleAndOtypeOrderById(name, otype).stream())
                .map(CustomTemplate::id)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new BadRequest("Cannot find custom template: " + name));
    }

    private static boolean flag(QueryParameters query, String name) {
        String value = query.last(name);
        return value != null && Filters.bool(name, value);
    }
}
