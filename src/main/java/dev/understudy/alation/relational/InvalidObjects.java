package dev.understudy.alation.relational;

import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A bulk write of which nothing was done because of some of its items: for each what is wrong by field, nothing for the good ones. */
final class InvalidObjects extends Failure implements Worded {

    private record Refusal(String detail, List<?> errors, String code) {}

    private final transient List<?> errors;

    private InvalidObjects(List<?> errors) {
        super("Incorrect input data. Please fix the errors and post the data.");
        this.errors = errors;
    }

    /** Refuses the whole if any item is refused. */
    static void throwIfAny(List<? extends BulkItem<?>> items) {
        if (items.stream().anyMatch(BulkItem::refused)) {
            throw new InvalidObjects(items.stream().map(BulkItem::errorsByField).toList());
        }
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, new Refusal(text(), errors, "400010"));
    }
}
