package dev.understudy.openapi;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.error.Answer;
import dev.understudy.error.Errors;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Malformed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.Staged;
import dev.understudy.error.UnsupportedMedia;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what an operation answers to the mistakes that callers make: asks the error surface of its path, as the server does. */
@Component
class ErrorsInOpenApi {

    private static final String CONTROL = "/_understudy/";

    private final Errors errors;
    private final ErrorSchemas schemas;

    ErrorsInOpenApi(Errors errors, ErrorSchemas schemas) {
        this.errors = errors;
        this.schemas = schemas;
    }

    void write(Endpoint endpoint, Access access, OpenAPI api) {
        failures(endpoint, access, api).forEach((mistake, failure) -> {
            Answer answer = errors.answer(failure, endpoint.path());
            ApiResponse response = endpoint.operation()
                    .getResponses()
                    .computeIfAbsent(
                            String.valueOf(answer.status().value()),
                            status -> new ApiResponse()
                                    .description(answer.status().getReasonPhrase())
                                    .content(new Content()));
            if (answer.body() == null) {
                return;
            }
            MediaType media = response.getContent()
                    .computeIfAbsent(
                            answer.type().getType() + "/" + answer.type().getSubtype(), type -> new MediaType());
            media.setSchema(schemas.join(media.getSchema(), schemas.of(answer.body(), api), api));
            media.addExamples(mistake, new Example().value(schemas.plain(answer.body())));
        });
    }

    private static Map<String, Failure> failures(Endpoint endpoint, Access access, OpenAPI api) {
        Map<String, Failure> failures = new LinkedHashMap<>();
        if (endpoint.operation().getRequestBody() != null && !endpoint.takesFormsOnly()) {
            failures.put("broken body", new Malformed("Expecting value: line 1 column 1 (char 0)"));
        }
        if (isReadByControl(endpoint)) {
            failures.put("other media type", UnsupportedMedia.forControl("text/plain"));
        }
        requiredField(endpoint, api)
                .ifPresent(field -> failures.put("missing field", InvalidFields.of(field, FieldErrors.REQUIRED)));
        if (endpoint.takes(ListRequest.class)) {
            failures.put("unreadable parameter", new InvalidParameters("limit"));
        }
        endpoint.refusals()
                .forEach(refusal -> failures.put(refusal.mistake(), new Staged(refusal.status(), refusal.says())));
        if (access.known()) {
            failures.put("no credential", new NotAuthenticated());
        }
        if (access.refusing()) {
            failures.put("not allowed", new PermissionDenied());
        }
        if (endpoint.hasVariables()) {
            failures.put("unknown", new NotFound());
        }
        return failures;
    }

    /** Files it takes by whatever name. */
    private static boolean isReadByControl(Endpoint endpoint) {
        RequestBody body = endpoint.operation().getRequestBody();
        return endpoint.path().startsWith(CONTROL)
                && body != null
                && body.getContent().containsKey("application/json");
    }

    /** Of a record; what is wrong with lists each family puts in its own way. */
    private static Optional<String> requiredField(Endpoint endpoint, OpenAPI api) {
        return endpoint.argumentWith(Body.class)
                .map(argument -> endpoint.operation().getRequestBody())
                .map(body -> body.getContent().get("application/json"))
                .map(MediaType::getSchema)
                .map(Schema::get$ref)
                .map(reference ->
                        api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1)))
                .map(record -> (List<String>) record.getRequired())
                .map(required -> required.get(0));
    }
}
