package dev.understudy.alation.core.error;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A bulk write of which nothing was done because of some of its items: for each what is wrong by field, nothing for the good ones. */
public final class InvalidItems extends Failure implements Worded {

    private record Refusal(String detail, List<?> errors, String code) {}

    private final transient List<?> errors;

    public InvalidItems(List<?> errors) {
        super("Incorrect input data. Please fix the errors and post the data.");
        this.errors = errors;
    }

    /** Refuses the whole if any item is refused. */
    public static void throwIfAny(List<? extends BulkItem<?>> items) {
        if (items.stream().anyMatch(BulkItem::refused)) {
            throw new InvalidItems(items.stream().map(BulkItem::errorsByField).toList());
        }
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, new Refusal(text(), errors, "400010"));
    }
}
