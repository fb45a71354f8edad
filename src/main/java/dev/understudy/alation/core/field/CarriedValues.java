package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.LikePatterns;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.ClientJson;
import dev.understudy.web.Ids;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Narrows a list to objects that carry values: a parameter holds {@code {"field_id": 8, "value": [{"otype": "user", "oid": 3}]}}, or a
 * list of these, all of which must hold. Of sets an object carries whatever the set has among others. Where no value is given, any will do.
 */
@Component
public class CarriedValues {

    private static final String CARRIED =
            "exists (select 1 from field_value v where v.otype = '%s' and v.oid = e.id and v.field_id = %s%s)";

    private final ClientJson json;

    CarriedValues(ClientJson json) {
        this.json = json;
    }

    /**
     * Adds the condition.
     *
     * @param name the parameter, for refusals
     * @param payloads its values, one of which must hold
     * @param seen what is hidden is carried by nothing
     */
    public void only(Conditions all, String name, List<String> payloads, String otype, ObjectView seen) {
        all.either(payloads.stream()
                .map(payload -> wanted(name, payload).stream()
                        .map(each -> carried(each, name, otype, seen, all))
                        .collect(Collectors.joining(" and ", "(", ")"))));
    }

    private List<JsonNode> wanted(String name, String payload) {
        JsonNode read;
        try {
            read = json.read(payload);
        } catch (Failure broken) {
            throw new InvalidParameters(name);
        }
        List<JsonNode> wanted = read.isArray() ? read.valueStream().toList() : List.of(read);
        if (wanted.isEmpty()) {
            throw new InvalidParameters(name);
        }
        return wanted;
    }

    private static String carried(JsonNode wanted, String name, String otype, ObjectView seen, Conditions all) {
        long field = Ids.inJson(wanted.path("field_id")).orElseThrow(() -> new InvalidParameters(name));
        List<JsonNode> members = members(wanted.path("value"));
        List<ObjectRef> named =
                members.stream().flatMap(each -> References.read(each).stream()).toList();
        if (!seen.hidden(named).isEmpty()) {
            return "false";
        }
        String values = members.stream()
                .map(each -> " and " + has(References.asKept(each).toString(), all))
                .collect(Collectors.joining());
        return CARRIED.formatted(otype, all.mark(field), values);
    }

    private static List<JsonNode> members(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        return (value.isArray() ? value.valueStream() : Stream.of(value)).toList();
    }

    /** The value itself, or a member of a set. */
    private static String has(String text, Conditions all) {
        return "(v.field_value = " + all.mark(text) + " or "
                + LikePatterns.like("v.field_value", "[%" + LikePatterns.escaped(text) + "%]", all) + ")";
    }
}
