package dev.understudy.alation.document;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A bulk write of terms, documents or folders of which nothing was done because of some of its items. No job is started:
 * {@code {"job_id": null, "invalid_terms": [{"index": 0, "errors": […], "term": {…}}]}}.
 */
final class RefusedItems extends Failure implements Worded {

    private final transient Map<String, Object> body = new LinkedHashMap<>();

    private RefusedItems(String kind, List<? extends BulkItem<?>> refused) {
        super("Invalid items");
        body.put("job_id", null);
        body.put(
                "invalid_" + kind + "s",
                refused.stream().map(item -> told(kind, item)).toList());
    }

    /** Refuses the whole if any item is refused. */
    static void throwIfAny(String kind, List<? extends BulkItem<?>> items) {
        List<? extends BulkItem<?>> refused =
                items.stream().filter(BulkItem::refused).toList();
        if (!refused.isEmpty()) {
            throw new RefusedItems(kind, refused);
        }
    }

    @Override
    public Answer answer() {
        return Answer.json(HttpStatus.BAD_REQUEST, body);
    }

    private static Map<String, Object> told(String kind, BulkItem<?> item) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("index", item.index());
        told.put("errors", item.errors());
        told.put(kind, item.json());
        return told;
    }
}
