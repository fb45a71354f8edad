package dev.understudy.alation.user;

import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A CSV of duplicate accounts with a mistake. It is answered {@code Error} where it would have been {@code Success}. */
final class BadDuplicates extends Failure implements Worded {

    BadDuplicates(String message) {
        super(message);
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, Map.of("Error", text()));
    }
}
