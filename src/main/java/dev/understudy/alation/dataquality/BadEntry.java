package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The first entry that cannot be carried out, so that nothing is: {@code {"Entry": 1, "Message": "field_key is required"}}. */
final class BadEntry extends Failure implements Worded {

    private static final Set<Object> MISSING = Set.of(FieldErrors.REQUIRED, FieldErrors.NULL, FieldErrors.BLANK);

    private final int entry;

    /** @param entry its place in its list, from 1 */
    private BadEntry(int entry, String message) {
        super(message);
        this.entry = entry;
    }

    /** One of the lists of a call, which may be left out if the other is there. */
    static <T> List<T> requireAny(@Nullable List<T> list, @Nullable List<?> other) {
        if (list == null && other == null) {
            throw new BadEntry(-1, "A \"values\" or \"fields\" property must be specified");
        }
        return list == null ? List.of() : list;
    }

    /** An entry that lacks its key. */
    static BadEntry withoutKey(int index) {
        return new BadEntry(index + 1, missing("field_key"));
    }

    /** Refuses the call if any entry of a list is refused. */
    static void throwFirst(List<? extends BulkItem<?>> entries) {
        entries.stream().filter(BulkItem::refused).findFirst().ifPresent(entry -> {
            throw new BadEntry(entry.index() + 1, message(entry));
        });
    }

    @Override
    public Answer answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Entry", entry);
        body.put("Message", text());
        return Answer.json(HttpStatus.BAD_REQUEST, body);
    }

    private static String message(BulkItem<?> entry) {
        Map.Entry<Object, Object> first =
                entry.errorsByField().entrySet().iterator().next();
        Object said = first.getValue() instanceof List<?> all ? all.get(0) : first.getValue();
        if (MISSING.contains(said)) {
            return missing(String.valueOf(first.getKey()));
        }
        return first.getKey().equals(FieldErrors.NON_FIELD) ? String.valueOf(said) : first.getKey() + ": " + said;
    }

    private static String missing(String key) {
        return key + " is required";
    }
}
