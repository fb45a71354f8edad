package dev.understudy.alation.nosql;

import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** An upload that is none, or goes to a data source that takes none. It is told as the older uploads tell their mistakes. */
final class InvalidDocStore extends Failure implements Worded {

    InvalidDocStore(String message) {
        super(message);
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, Map.of("error", text()));
    }
}
