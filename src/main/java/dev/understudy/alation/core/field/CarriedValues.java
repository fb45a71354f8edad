package dev.understudy.alation.core.field;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.LikePatterns;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.ClientJson;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Narrows a list to objects that carry values: a parameter holds {@code {"field_id": 8, "value": [{"otype": "user", "oid": 3}]}}, or a
 * list of these, all of which must hold. Of sets an object carries whatever the set has among others. Where no value is given, any will do.
 */
@Component
public class CarriedValues {

    /** What is asked of a field; no members if any value will do. */
    private record Wanted(long fieldId, List<JsonNode> members) {

        static Wanted of(JsonNode each, String name) {
            return new Wanted(
                    Ids.inJson(each.path("field_id")).orElseThrow(() -> new InvalidParameters(name)),
                    members(each.path("value")));
        }

        private static List<JsonNode> members(JsonNode value) {
            if (value.isMissingNode()) {
                return List.of();
            }
            return (value.isArray() ? value.valueStream() : Stream.of(value)).toList();
        }
    }

    private static final String NOTHING = "false";
    private static final String CARRIED =
            "exists (select 1 from field_value v where v.otype = '%s' and v.oid = e.id and v.field_id = %s%s)";

    /** A set with a comma before and behind each of its members, so that one is not taken for the end of another. */
    private static final String MEMBERS =
            "concat(',', substring(v.field_value, 2, char_length(v.field_value) - 2), ',')";

    private final CustomFieldRepository fields;
    private final FieldValues values;
    private final ClientJson json;

    CarriedValues(CustomFieldRepository fields, FieldValues values, ClientJson json) {
        this.fields = fields;
        this.values = values;
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
        List<List<Wanted>> wanted =
                payloads.stream().map(payload -> wanted(name, payload)).toList();
        Map<Long, CustomField> known = fields.byId(wanted.stream()
                .flatMap(Collection::stream)
                .map(Wanted::fieldId)
                .distinct()
                .toList());
        all.either(wanted.stream()
                .map(payload -> payload.stream()
                        .map(each -> carried(each, known.get(each.fieldId()), otype, seen, all))
                        .collect(Collectors.joining(" and ", "(", ")"))));
    }

    private List<Wanted> wanted(String name, String payload) {
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
        return wanted.stream().map(each -> Wanted.of(each, name)).toList();
    }

    private String carried(Wanted wanted, @Nullable CustomField field, String otype, ObjectView seen, Conditions all) {
        if (field == null) {
            return NOTHING;
        }
        return matching(wanted, field, otype, seen, all)
                .map(condition -> CARRIED.formatted(otype, all.mark(field.id()), condition))
                .orElse(NOTHING);
    }

    /** Empty if no value can be that. */
    private Optional<String> matching(Wanted wanted, CustomField field, String otype, ObjectView seen, Conditions all) {
        return switch (field.fieldType()) {
            case OBJECT_SET ->
                wanted.members().isEmpty()
                        ? Optional.of(notHidden(field, otype, seen, all))
                        : references(wanted.members(), seen, all);
            case MULTI_PICKER -> Optional.of(members(wanted.members(), all));
            default ->
                Optional.of(wanted.members().stream()
                        .map(each -> " and v.field_value = " + all.mark(each.toString()))
                        .collect(Collectors.joining()));
        };
    }

    /** Sets of hidden objects alone are not there. */
    private String notHidden(CustomField field, String otype, ObjectView seen, Conditions all) {
        List<String> hidden = values.hiddenSets(field.id(), otype, seen);
        return hidden.isEmpty() ? "" : " and not " + all.oneOf("v.field_value", hidden.toArray(String[]::new));
    }

    private static Optional<String> references(List<JsonNode> members, ObjectView seen, Conditions all) {
        List<ObjectRef> named =
                members.stream().flatMap(each -> References.read(each).stream()).toList();
        return named.size() < members.size() || !seen.hidden(named).isEmpty()
                ? Optional.empty()
                : Optional.of(members(named.stream().map(References::tree).toList(), all));
    }

    private static String members(List<? extends JsonNode> members, Conditions all) {
        return members.stream()
                .map(each -> "%," + LikePatterns.escaped(each.toString()) + ",%")
                .map(pattern -> " and " + LikePatterns.like(MEMBERS, pattern, all))
                .collect(Collectors.joining());
    }
}
