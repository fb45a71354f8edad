package dev.understudy.alation.core.error;

import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A list of values of which nothing was written; one entry for each bad item, under a general title. */
public final class InvalidValues extends Failure implements Worded {

    private record Titled(String title, String detail, List<?> errors, String code) {}

    private final transient List<?> errors;

    public InvalidValues(List<?> errors) {
        super("Please check the API documentation for more details on the spec.");
        this.errors = errors;
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, new Titled("Invalid Payload", text(), errors, "400000"));
    }
}
