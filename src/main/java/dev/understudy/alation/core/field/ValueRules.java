package dev.understudy.alation.core.field;

import dev.understudy.alation.core.body.Times;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.web.Texts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What a field of each type takes, and how it is kept. Many values are checked at once, with one look into the object index. */
@Component
public class ValueRules {

    /**
     * A value for a field.
     *
     * @param object that has the field; null if it is still to be made
     */
    public record Candidate(
            CustomField field, JsonNode value, @Nullable ObjectRef object) {}

    /** What an object has in a field, among others. */
    private record Member(@Nullable ObjectRef object, long fieldId, ObjectRef ref) {}

    /** Members of an object set or multi-picker. */
    private static final int MOST_MEMBERS = 256;

    /** About 190 KB, from which on the real service may refuse a value. */
    private static final int LONGEST_TEXT = 190_000;

    private final FieldValues values;
    private final JsonMapper json;

    ValueRules(FieldValues values, JsonMapper json) {
        this.values = values;
        this.json = json;
    }

    /**
     * For each candidate the value as it is kept, JSON null if it clears the field, or nothing if it is not allowed. Members that are
     * deleted may stay where they are.
     *
     * @param seen the objects that values may name
     */
    public List<Optional<JsonNode>> kept(List<Candidate> candidates, ObjectView seen) {
        Set<ObjectRef> named = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.field().fieldType() == FieldType.OBJECT_SET && isReferences(candidate.value())) {
                named.addAll(references(candidate.value()));
            }
        }
        Set<ObjectRef> live = seen.present(named);
        named.removeAll(live);
        Set<Member> present = named.isEmpty() ? Set.of() : present(candidates, seen);
        return candidates.stream()
                .map(candidate -> Optional.ofNullable(kept(candidate, live, present)))
                .toList();
    }

    /** The members that the values have so far, as somebody sees them. */
    private Set<Member> present(List<Candidate> candidates, ObjectView seen) {
        Set<ObjectRef> objects = candidates.stream()
                .map(Candidate::object)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Member> present = new HashSet<>();
        ObjectRef.oidsByType(objects)
                .forEach((otype, oids) -> values.of(otype, oids, seen)
                        .values()
                        .forEach(ofObject -> ofObject.forEach(value -> value.references()
                                .forEach(ref -> present.add(new Member(value.ref(), value.fieldId(), ref))))));
        return present;
    }

    private @Nullable JsonNode kept(Candidate candidate, Set<ObjectRef> live, Set<Member> present) {
        CustomField field = candidate.field();
        JsonNode value = candidate.value();
        if (isEmpty(value)) { // every object keeps a title
            return field.fieldType() == FieldType.TEXT ? null : NullNode.getInstance();
        }
        return switch (field.fieldType()) {
            case TEXT -> title(value);
            case RICH_TEXT -> richText(value);
            case DATE -> date(value);
            case PICKER -> value.isString() && isOption(field, value.asString()) ? value : null;
            case MULTI_PICKER -> options(field, value);
            case OBJECT_SET ->
                references(
                        field,
                        value,
                        ref -> live.contains(ref) || present.contains(new Member(candidate.object(), field.id(), ref)));
        };
    }

    private static @Nullable JsonNode title(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .map(text -> Texts.strip(text.asString()))
                .filter(title -> title.length() <= TextLimits.TITLE)
                .map(StringNode::valueOf)
                .orElse(null);
    }

    private static @Nullable JsonNode richText(JsonNode value) {
        if (!value.isString() || value.asString().length() > LONGEST_TEXT) {
            return null;
        }
        return RichText.normalisedIfItFits(value.asString())
                .map(StringNode::valueOf)
                .orElse(null);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isString() && Texts.strip(value.asString()).isEmpty()
                || value.isArray() && value.isEmpty();
    }

    /** Kept as it is shown, whatever the form. */
    private static @Nullable JsonNode date(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .flatMap(text -> Times.date(text.asString()))
                .map(date -> StringNode.valueOf(date.toString()))
                .orElse(null);
    }

    private static boolean isOption(CustomField field, String option) {
        return field.options() != null && field.options().contains(option);
    }

    private @Nullable JsonNode options(CustomField field, JsonNode value) {
        if (!value.isArray()
                || !value.valueStream().allMatch(each -> each.isString() && isOption(field, each.asString()))) {
            return null;
        }
        Set<String> distinct = new LinkedHashSet<>();
        value.forEach(each -> distinct.add(each.asString()));
        return distinct.size() > MOST_MEMBERS ? null : json.valueToTree(distinct);
    }

    private @Nullable JsonNode references(CustomField field, JsonNode value, Predicate<ObjectRef> exists) {
        if (!isReferences(value)) {
            return null;
        }
        List<ObjectRef> refs = references(value).stream().distinct().toList();
        List<String> allowed = field.allowedOtypes();
        boolean fits = refs.size() <= (field.allowMultiple() ? MOST_MEMBERS : 1)
                && refs.stream()
                        .allMatch(ref -> (allowed == null || allowed.contains(ref.otype())) && exists.test(ref));
        return fits ? tree(refs) : null;
    }

    private static boolean isReferences(JsonNode value) {
        return value.isArray()
                && value.valueStream().allMatch(each -> References.read(each).isPresent());
    }

    private static List<ObjectRef> references(JsonNode value) {
        return value.valueStream()
                .flatMap(each -> References.read(each).stream())
                .toList();
    }

    /** Whether a value has more members than a set may have. */
    public static boolean isTooLarge(JsonNode value) {
        return value.isArray() && value.size() > MOST_MEMBERS;
    }

    /** References as values hold them. */
    public ArrayNode tree(List<ObjectRef> refs) {
        return json.createArrayNode().addAll(refs.stream().map(References::tree).toList());
    }
}
