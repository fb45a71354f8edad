package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.account.NameTaken;
import dev.understudy.error.Answer;
import dev.understudy.error.BadRequest;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Malformed;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.UsualStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** SCIM's error body, for all that goes wrong below its tree. Who brings no credential is told nothing but how to. */
@Component
@Order(0)
class ScimErrors implements ErrorSurface {

    /** @param status as a text, which RFC 7644 asks for and the real service's library forgets */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            List<String> schemas, String status, @Nullable String scimType, String detail) {}

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:Error");
    private static final MediaType TYPE = MediaType.parseMediaType(ScimTree.MEDIA_TYPE);
    private static final Map<String, String> CHALLENGE =
            Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"alation\"");

    @Override
    public boolean covers(String path) {
        return ScimTree.holds(path);
    }

    @Override
    public Answer word(Exception failure, String path) {
        if (failure instanceof NotAuthenticated) {
            return new Answer(HttpStatus.UNAUTHORIZED, TYPE, null, CHALLENGE);
        }
        HttpStatus status = status(failure);
        String detail = failure instanceof Failure known ? known.text() : "Internal server error";
        Body body = new Body(SCHEMAS, String.valueOf(status.value()), scimType(failure), detail);
        Answer answer = new Answer(status, TYPE, body, Map.of());
        return failure instanceof MethodNotAllowed wrong ? answer.allowing(wrong) : answer;
    }

    private static HttpStatus status(Exception failure) {
        if (failure instanceof ScimFailure own) {
            return own.status();
        }
        return failure instanceof NameTaken ? HttpStatus.CONFLICT : UsualStatus.of(failure);
    }

    private static @Nullable String scimType(Exception failure) {
        if (failure instanceof ScimFailure own) {
            return own.scimType();
        }
        if (failure instanceof NameTaken) {
            return "uniqueness";
        }
        if (failure instanceof Malformed) {
            return "invalidSyntax";
        }
        return failure instanceof BadRequest || failure instanceof InvalidParameters ? "invalidValue" : null;
    }
}
