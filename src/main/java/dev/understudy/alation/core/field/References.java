package dev.understudy.alation.core.field;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.web.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The references that values hold: {@code [{"otype": "user", "oid": 4}]}. */
public final class References {

    private References() {}

    /** Those in a value; none if it is no set of objects. */
    public static List<ObjectRef> in(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .filter(References::isReference)
                        .map(References::reference)
                        .toList()
                : List.of();
    }

    /** A value without some of its references; JSON null if that leaves nothing of it. */
    public static JsonNode without(Set<ObjectRef> hidden, JsonNode value) {
        if (in(value).stream().noneMatch(hidden::contains)) {
            return value;
        }
        List<JsonNode> left = value.valueStream()
                .filter(each -> !hidden.contains(reference(each)))
                .toList();
        return left.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.arrayNode().addAll(left);
    }

    /** A reference as values hold it. It equals the one that is read back, in which a number is as short as it can be. */
    static ObjectNode tree(ObjectRef ref) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("otype", ref.otype());
        return ref.oid() == (int) ref.oid() ? tree.put("oid", (int) ref.oid()) : tree.put("oid", ref.oid());
    }

    /** A member of a set as values hold it, whatever else a client has written beside a reference. */
    public static JsonNode asKept(JsonNode member) {
        return read(member).<JsonNode>map(References::tree).orElse(member);
    }

    /** All members of a set so, or of what a client has written for one. */
    public static ArrayNode allAsKept(JsonNode value) {
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        (value.isArray() ? value.valueStream() : Stream.of(value)).forEach(each -> members.add(asKept(each)));
        return members;
    }

    /** The reference that a client has written; empty if it is none. */
    public static Optional<ObjectRef> read(JsonNode each) {
        return each.isObject() && isReference(each)
                ? Optional.of(new ObjectRef(
                        Otypes.canonical(each.path("otype").asString()),
                        Ids.inJson(each.path("oid")).getAsLong()))
                : Optional.empty();
    }

    private static boolean isReference(JsonNode each) {
        return each.path("otype").isString() && Ids.inJson(each.path("oid")).isPresent();
    }

    private static ObjectRef reference(JsonNode each) {
        return new ObjectRef(
                each.path("otype").asString(""), Ids.inJson(each.path("oid")).orElseThrow());
    }
}
