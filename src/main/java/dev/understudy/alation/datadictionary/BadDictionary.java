package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import org.springframework.http.HttpStatus;

/** An upload of which no row can be looked at: nothing is written, and there is no task (the shape is inferred). */
final class BadDictionary extends Failure implements Worded {

    private record Titled(String code, String title, String detail) {}

    BadDictionary(String message) {
        super(message);
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, new Titled("400000", "Invalid Payload", text()));
    }
}
