package dev.understudy.alation.core.error;

import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidBearer;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Malformed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.UsualStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How views of three generations put what went wrong. */
enum Dialect {

    /** Most families: {@code {"detail": "Not found.", "code": "404000"}}. */
    CODED {
        @Override
        Answer word(Failure failure) {
            if (failure instanceof InvalidFields invalid) {
                return Answer.json(HttpStatus.BAD_REQUEST, twice(invalid.errors()));
            }
            if (failure instanceof InvalidParameters) {
                return Answer.json(HttpStatus.BAD_REQUEST, new CodedDetail(failure.text(), "400006"));
            }
            if (failure instanceof InvalidBearer) {
                return Answer.json(HttpStatus.UNAUTHORIZED, Map.of("detail", failure.text()))
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            }
            boolean unknown = failure instanceof NotAuthenticated;
            return CodedDetail.answer(unknown ? HttpStatus.FORBIDDEN : UsualStatus.of(failure), failure.text());
        }
    },

    /** The same, but what is wrong with fields stands in a list under a general title: agents, data sources. */
    TITLED {
        @Override
        Answer word(Failure failure) {
            return failure instanceof InvalidFields invalid
                    ? new InvalidValues(List.of(invalid.errors())).answer()
                    : CODED.word(failure);
        }
    },

    /** The same, but what is wrong with a body is told in numbers of its own: lineage. */
    LINEAGE {
        @Override
        Answer word(Failure failure) {
            if (failure instanceof Malformed) {
                return Answer.json(HttpStatus.BAD_REQUEST, new CodedDetail(failure.text(), "400008"));
            }
            return failure instanceof InvalidFields invalid
                    ? new InvalidItems(List.of(invalid.errors())).answer()
                    : CODED.word(failure);
        }
    },

    /** The same again with a sentence beside the list, and a code of its own for it: BI sources. */
    OF_BI {
        @Override
        Answer word(Failure failure) {
            if (failure instanceof InvalidFields invalid) {
                List<?> errors = invalid.errors() instanceof List<?> items ? items : List.of(invalid.errors());
                return Answer.json(HttpStatus.BAD_REQUEST, new BiErrors(failure.text(), errors, "400002"));
            }
            return CODED.word(failure);
        }
    },

    /** The oldest of the Django REST Framework: the same without codes. But who may not come in is told so with one. */
    PLAIN {
        @Override
        Answer word(Failure failure) {
            if (failure instanceof NotAuthenticated || failure instanceof PermissionDenied) {
                return CODED.word(failure);
            }
            Object body =
                    failure instanceof InvalidFields invalid ? invalid.errors() : Map.of("detail", failure.text());
            return Answer.json(UsualStatus.of(failure), body);
        }
    },

    /** Those before it: {@code {"error": "Not found."}}, with words of their own for who may not come in. */
    ERROR {
        @Override
        Answer word(Failure failure) {
            String text = failure.text();
            if (failure instanceof NotAuthenticated) {
                text = "Invalid token";
            } else if (failure instanceof PermissionDenied) {
                text = "User does not have permission to perform this action";
            }
            return Answer.json(UsualStatus.of(failure), Map.of("error", text));
        }
    },

    /** What RFC 6749 says of a request that makes no sense or comes from no client; all else is told as most families do. */
    OAUTH {
        @Override
        Answer word(Failure failure) {
            HttpStatus status = UsualStatus.of(failure);
            if (failure instanceof InvalidBearer) {
                return Answer.json(status, OAuthProblem.invalidClient());
            }
            return switch (status) {
                case BAD_REQUEST -> Answer.json(status, new OAuthProblem("invalid_request", failure.text(), null));
                case UNAUTHORIZED -> Answer.json(status, OAuthProblem.invalidClient(failure.text()));
                default -> CODED.word(failure);
            };
        }
    };

    /** What is wrong with a BI object. */
    private record BiErrors(String detail, List<?> errors, String code) {}

    abstract Answer word(Failure failure);

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
}
