package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What only BI sources refuse, with codes that they alone have. */
final class BiRefusal extends Failure implements Worded {

    static final String NO_IDS = "The ids of BI objects are missing.";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(String detail, @Nullable List<String> errors, String code) {}

    private final HttpStatus status;
    private final String code;
    private final transient @Nullable List<String> errors;

    private BiRefusal(HttpStatus status, String code, String text, @Nullable List<String> errors) {
        super(text);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    private static BiRefusal of(String code, String text) {
        return new BiRefusal(HttpStatus.BAD_REQUEST, code, text, null);
    }

    static BiRefusal keyField(String given) {
        return of("400001", "Invalid keyField: " + given);
    }

    static BiRefusal parentNotFound() {
        return of("400002", "Parent object not found");
    }

    /** @param errors one for each server that was to be made */
    static BiRefusal noServers(List<String> errors) {
        return new BiRefusal(HttpStatus.BAD_REQUEST, "400002", "Unable to create BI servers", errors);
    }

    static BiRefusal mismatch() {
        return of("400003", "The id in the body is not that of the BI object.");
    }

    static BiRefusal noExternalId() {
        return of("400004", "The external_id of a BI object is missing.");
    }

    static BiRefusal noIds() {
        return of("400005", NO_IDS);
    }

    static BiRefusal noImage() {
        return of("400007", "The file is not a valid image.");
    }

    static BiRefusal notVirtual() {
        return new BiRefusal(
                HttpStatus.FORBIDDEN, "403000", "Objects of BI servers that are not virtual cannot be written.", null);
    }

    @Override
    public Answer answer() {
        return Answer.json(status, new Body(text(), errors, code));
    }
}
