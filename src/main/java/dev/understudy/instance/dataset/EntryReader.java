package dev.understudy.instance.dataset;

import dev.understudy.error.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the nodes of a document into plain values of the shapes that they must have, and says where they have not. */
final class EntryReader {

    /** Whole numbers beyond it are not exact in JavaScript, nor is there room behind the highest that the database knows. */
    static final long HIGHEST_ID = (1L << 53) - 1;

    /** The component that tells the type of an object beside its id. */
    private static final String OTYPE = "otype";

    /** An entry without an id of its own. */
    private record Nameless(Map<String, @Nullable Object> entry, String key, String table) {}

    private final ScalarValues scalars;
    private final NextIds ids;
    private final References references;
    private final List<Nameless> nameless = new ArrayList<>();

    EntryReader(JsonMapper json, NextIds ids, References references) {
        this.scalars = new ScalarValues(json);
        this.ids = ids;
        this.references = references;
    }

    /** Gives ids to all entries read that have none. */
    void nameEntries() {
        nameless.forEach(each -> each.entry().put(each.key(), ids.next(each.table())));
        nameless.clear();
    }

    /** A value of the shape; of entries, a map that has the ids of all below it once they are given. */
    @Nullable
    Object read(Node node, Shape shape, String key, Place place) {
        if (shape instanceof Shape.Anything) {
            return anything(node, place.at(node));
        }
        if (shape instanceof Shape.Entry entry) {
            return entry(mapping(node, key, place), entry, place.at(node));
        }
        if (shape instanceof Shape.MapOf map) {
            return map(mapping(node, key, place), map.value(), place);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(node, list, key, place);
        }
        return scalar(node, (Shape.Scalar) shape, key, place.at(node));
    }

    private Map<String, @Nullable Object> entry(MappingNode mapping, Shape.Entry shape, Place place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Nearest known = new Nearest(shape.keys().keySet());
        for (NodeTuple pair : mapping.getValue()) {
            String name = newKey(pair.getKeyNode(), values, place);
            Shape.Key key = shape.keys().get(name);
            if (key == null) {
                throw place.at(pair.getKeyNode()).problem("unknown key '" + name + "'" + known.hint(name));
            }
            values.put(name, isLeftOut(pair, key) ? null : read(pair.getValueNode(), key.shape(), name, place));
        }
        shape.keys().forEach((name, key) -> complete(values, name, key, place));
        shape.keys().forEach((name, key) -> refer(values, name, key, shape, place));
        return values;
    }

    /** Null is as good as nothing, except where it is a value like others. */
    private static boolean isLeftOut(NodeTuple pair, Shape.Key key) {
        return !(key.shape() instanceof Shape.Anything)
                && pair.getValueNode() instanceof ScalarNode scalar
                && ScalarValues.isNull(scalar);
    }

    private void complete(Map<String, @Nullable Object> values, String name, Shape.Key key, Place place) {
        boolean anything = key.shape() instanceof Shape.Anything;
        if (key.required() && (anything ? !values.containsKey(name) : values.get(name) == null)) {
            throw place.problem(name + " is required");
        }
        if (key.filled() && values.get(name) instanceof String text && text.isBlank()) {
            throw place.problem(name + " may not be blank");
        }
        if (key.isId()) {
            identify(values, name, key, place);
        }
    }

    private void identify(Map<String, @Nullable Object> values, String name, Shape.Key key, Place place) {
        if (values.get(name) == null) {
            nameless.add(new Nameless(values, name, Objects.requireNonNull(key.idOf())));
            return;
        }
        long id = id(values.get(name), place);
        if (key.idOf() != null) {
            ids.named(key.idOf(), id);
        }
    }

    /** Notes what a key refers to. */
    private void refer(
            Map<String, @Nullable Object> values, String name, Shape.Key key, Shape.Entry entry, Place place) {
        Refers refers = key.refers();
        Object value = values.get(name);
        if (refers == null || value == null) {
            return;
        }
        String otype = references.countWithinTypes(refers.value()) ? otype(values, entry) : null;
        References.Kind kind = references.entries(refers.value(), refers.where(), otype);
        for (Object id : value instanceof List<?> several ? several : List.of(value)) {
            references.note(kind, ((Number) id).longValue(), name, place);
        }
    }

    private String otype(Map<String, @Nullable Object> values, Shape.Entry entry) {
        Shape.Key otype = Objects.requireNonNull(entry.keys().get(OTYPE));
        return scalars.name(Objects.requireNonNull(values.get(OTYPE)), ((Shape.Scalar) otype.shape()).type());
    }

    private static long id(@Nullable Object value, Place place) {
        long id = Long.parseLong(String.valueOf(value));
        if (id < 1 || id > HIGHEST_ID) {
            throw place.problem("id is a whole number from 1 to " + HIGHEST_ID + ", not " + id);
        }
        return id;
    }

    private Map<String, @Nullable Object> map(MappingNode mapping, Shape value, Place place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = newKey(pair.getKeyNode(), values, place);
            values.put(key, read(pair.getValueNode(), value, key, place));
        }
        return values;
    }

    private List<@Nullable Object> list(Node node, Shape.ListOf shape, String key, Place place) {
        if (!(node instanceof SequenceNode sequence)) {
            throw place.at(node).problem(key + " is a list");
        }
        List<@Nullable Object> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(read(item, shape.item(), "an item of " + key, place)));
        return items;
    }

    private Object scalar(Node node, Shape.Scalar shape, String key, Place place) {
        if (!(node instanceof ScalarNode scalar)) {
            throw place.problem(key + " is a single value");
        }
        Object value = ScalarValues.plain(scalar, place);
        if (value == null) {
            throw place.problem(key + " is missing");
        }
        scalars.require(value, shape.type(), key, place);
        return value;
    }

    private static MappingNode mapping(Node node, String key, Place place) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw place.at(node).problem(key + " is a map of keys and values");
    }

    private static String newKey(Node node, Map<String, ?> values, Place place) {
        String key = DatasetReader.word(node, place);
        if (values.containsKey(key)) {
            throw place.at(node).problem("key '" + key + "' stands twice");
        }
        return key;
    }

    private @Nullable Object anything(Node node, Place place) {
        if (node instanceof MappingNode mapping) {
            return map(mapping, new Shape.Anything(), place);
        }
        return node instanceof SequenceNode
                ? list(node, new Shape.ListOf(new Shape.Anything()), "", place)
                : ScalarValues.plain((ScalarNode) node, place);
    }
}
