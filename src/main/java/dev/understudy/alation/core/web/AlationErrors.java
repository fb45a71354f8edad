package dev.understudy.alation.core.web;

import dev.understudy.error.Answer;
import dev.understudy.error.BadRequest;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Malformed;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.TooLarge;
import dev.understudy.error.Unrouted;
import dev.understudy.error.UsualStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Alation's error bodies. Three generations of views live side by side: most families add a code, the oldest of the Django REST
 * Framework (articles, flags, tags) do not, and those before it say {@code error}. One line per failure, to be laid beside the
 * list of error shapes in {@code docs/alation.md}.
 */
@Component
@Order(2)
class AlationErrors implements ErrorSurface {

    private static final List<String> TREES = List.of("/integration/", "/api/", "/catalog/", "/oauth/", "/scim/");
    private static final List<String> WITHOUT_CODE =
            List.of("/integration/v1/article", "/integration/flag", "/integration/tag");

    /** Answers {@code Error} where it would have said {@code Success}. */
    private static final String DUPLICATE_TOOL = "/integration/v1/remove_dup_users_accts";

    @Override
    public boolean covers(String path) {
        return TREES.stream().anyMatch(path::startsWith);
    }

    @Override
    public Answer word(Exception failure, String path) {
        if (failure instanceof Unrouted || failure instanceof TooLarge) {
            return Answer.page(UsualStatus.of(failure), String.valueOf(failure.getMessage()));
        }
        if (!(failure instanceof Failure known)) {
            return Answer.page(HttpStatus.INTERNAL_SERVER_ERROR, "Server Error - Alation");
        }
        if (path.startsWith("/api/")) {
            return error(known);
        }
        // Who may not come in is told so in one way everywhere, with a code.
        if (known instanceof NotAuthenticated || known instanceof PermissionDenied) {
            return coded(HttpStatus.FORBIDDEN, "000", known.text());
        }
        if (path.startsWith(DUPLICATE_TOOL) && known instanceof BadRequest) {
            return Answer.json(HttpStatus.BAD_REQUEST, Map.of("Error", known.text()));
        }
        return WITHOUT_CODE.stream().anyMatch(path::startsWith) ? plain(known) : coded(known);
    }

    private static Answer coded(Failure failure) {
        if (failure instanceof InvalidItems invalid) {
            return Answer.json(HttpStatus.BAD_REQUEST, invalid.body());
        }
        if (failure instanceof InvalidValues invalid) {
            return Answer.json(
                    HttpStatus.BAD_REQUEST, new Titled("Invalid Payload", invalid.text(), invalid.errors(), "400000"));
        }
        if (failure instanceof InvalidFields invalid) {
            return Answer.json(HttpStatus.BAD_REQUEST, twice(invalid.errors()));
        }
        if (failure instanceof InvalidParameters) {
            return coded(HttpStatus.BAD_REQUEST, "006", failure.text());
        }
        return withAllow(coded(status(failure), "000", detail(failure)), failure);
    }

    private static Answer coded(HttpStatus status, String serial, String detail) {
        return Answer.json(status, new Coded(detail, status.value() + serial));
    }

    private static Answer plain(Failure failure) {
        Object body = failure instanceof InvalidFields invalid ? invalid.errors() : Map.of("detail", detail(failure));
        return withAllow(Answer.json(status(failure), body), failure);
    }

    private static Answer error(Failure failure) {
        if (failure instanceof NotAuthenticated) {
            return Answer.json(HttpStatus.UNAUTHORIZED, Map.of("error", "Invalid token"));
        }
        if (failure instanceof PermissionDenied) {
            return Answer.json(
                    HttpStatus.FORBIDDEN, Map.of("error", "User does not have permission to perform this action"));
        }
        return withAllow(Answer.json(status(failure), Map.of("error", detail(failure))), failure);
    }

    private static HttpStatus status(Failure failure) {
        return failure instanceof InvalidCredential ? HttpStatus.UNAUTHORIZED : UsualStatus.of(failure);
    }

    private static String detail(Failure failure) {
        return failure instanceof Malformed ? "JSON parse error - " + failure.text() : failure.text();
    }

    /** The field map stands at the top, again under detail, and a code beside it; for a list body it is the bare list. */
    private static Object twice(Object errors) {
        if (!(errors instanceof Map<?, ?> fields)) {
            return errors;
        }
        Map<Object, Object> body = new LinkedHashMap<>(fields);
        body.put("detail", fields);
        body.put("code", "400000");
        return body;
    }

    private static Answer withAllow(Answer answer, Failure failure) {
        return failure instanceof MethodNotAllowed wrong ? answer.allowing(wrong) : answer;
    }

    private record Coded(String detail, String code) {}

    private record Titled(String title, String detail, List<?> errors, String code) {}
}
