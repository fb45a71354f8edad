package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the body of a call that names dataflows: a list of ids, or one of external ids. */
final class DataflowNames {

    private DataflowNames() {}

    static List<Long> ids(JsonNode body) {
        return all(body, FieldErrors.NO_INTEGER, item -> {
            OptionalLong id = Ids.inJson(item);
            return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
        });
    }

    static List<String> texts(JsonNode body) {
        return all(
                body,
                FieldErrors.NO_TEXT,
                item -> Optional.of(item)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(text -> Texts.flaws(text).isEmpty())
                        .map(Texts::strip));
    }

    private static <T> List<T> all(JsonNode body, String complaint, Function<JsonNode, Optional<T>> reading) {
        if (!body.isArray()) {
            throw new InvalidItems(List.of(Map.of(FieldErrors.NON_FIELD, List.of(FieldErrors.NO_LIST))));
        }
        List<T> read = new ArrayList<>();
        List<Map<String, List<String>>> errors = new ArrayList<>();
        for (JsonNode item : body) {
            Optional<T> value = reading.apply(item);
            value.ifPresent(read::add);
            errors.add(value.isPresent() ? Map.of() : Map.of(FieldErrors.NON_FIELD, List.of(complaint)));
        }
        if (read.size() < body.size()) {
            throw new InvalidItems(errors);
        }
        return read;
    }
}
