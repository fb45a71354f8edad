package dev.understudy.openapi;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.scim.ScimBody;
import dev.understudy.matillion.web.MatillionBody;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Completes what operations take: media types, and examples that the server accepts as they are. */
@Component
class BodiesInOpenApi {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Examples examples;

    BodiesInOpenApi(Examples examples) {
        this.examples = examples;
    }

    void write(Endpoint endpoint, Access access) {
        RequestBody body = endpoint.operation().getRequestBody();
        if (body != null) {
            body.setRequired(true);
            body.setContent(content(endpoint, access, body.getContent()));
            Object example = examples.body(endpoint);
            if (example != null) {
                body.getContent().values().forEach(media -> media.setExample(example));
            }
        }
    }

    private static Content content(Endpoint endpoint, Access access, Content content) {
        MediaType first = content.values().iterator().next();
        if (endpoint.arguments().anyMatch(argument -> argument.getParameterType() == MultipartFile.class)) {
            return new Content().addMediaType("multipart/form-data", first);
        }
        if (endpoint.argumentWith(ScimBody.class).isPresent()) {
            return new Content().addMediaType("application/scim+json", first).addMediaType("application/json", first);
        }
        boolean text = endpoint.argumentWith(MatillionBody.class)
                .filter(argument -> argument.getParameterType() == String.class)
                .isPresent();
        if (text) {
            return new Content().addMediaType("text/plain", first);
        }
        MediaType form = new MediaType().schema(first.getSchema());
        if (endpoint.takesFormsOnly()) {
            return new Content().addMediaType(FORM, form);
        }
        return !access.known() && endpoint.argumentWith(Body.class).isPresent()
                ? content.addMediaType(FORM, form)
                : content;
    }
}
