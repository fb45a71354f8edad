package dev.understudy.alation.lineage;

import dev.understudy.alation.core.error.CodedDetail;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.Collection;
import org.springframework.http.HttpStatus;

/** What is wrong with a write as a whole, in the numbers of this family. */
final class InvalidLineage extends Failure implements Worded {

    private final String code;

    private InvalidLineage(String code, String message) {
        super(message);
        this.code = code;
    }

    static InvalidLineage keyField() {
        return new InvalidLineage("400001", "Invalid query parameters: [" + DataflowKeyField.PARAMETER + "]");
    }

    static InvalidLineage noObject() {
        return new InvalidLineage("400009", "The body must be a JSON object.");
    }

    static InvalidLineage unknownKeys(Collection<String> keys) {
        return new InvalidLineage("400011", "Invalid keys: [" + String.join(", ", keys) + "]");
    }

    static InvalidLineage noDataflows() {
        return new InvalidLineage("400012", "dataflow_objects is required.");
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, new CodedDetail(text(), code));
    }
}
