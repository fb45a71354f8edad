package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.lineage.WrittenPath.Segment;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the paths of a body. If any is bad all are refused, and of each the first mistake is told. */
final class PathReader {

    private interface Step<T, R> {
        R take(T path) throws BadPath;
    }

    private static final String KEY = "key";
    private static final int LONGEST_KEY = 2000;

    private final ObjectView seen;

    /** @param seen tells which servers are gone */
    PathReader(ObjectView seen) {
        this.seen = seen;
    }

    /** The parts of all paths, whatever they are. */
    List<Hop> hops(List<JsonNode> paths) {
        return hops(paths, hop -> true);
    }

    /** The parts of paths that go through dataflows all the way, and through none but these. */
    List<Hop> hops(List<JsonNode> paths, Set<String> dataflowDigests) {
        return hops(
                paths,
                hop -> !hop.dataflows().isEmpty()
                        && hop.dataflows().stream().allMatch(key -> dataflowDigests.contains(key.digest())));
    }

    /** The parts of one path, whatever they are; what is wrong with it is told by itself. */
    static List<Hop> hops(JsonNode path) {
        try {
            return path(path).hops(new CountedLinks());
        } catch (BadPath bad) {
            throw new InvalidFields(bad.error());
        }
    }

    private List<Hop> hops(List<JsonNode> paths, Predicate<Hop> allowed) {
        CountedLinks links = new CountedLinks();
        List<List<Hop>> read = all(paths, json -> read(json, links, allowed));
        Set<ObjectRef> gone = gone(read.stream().flatMap(List::stream).toList());
        return all(read, path -> standing(path, gone)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Takes a step with each of the paths, or tells for each what is wrong with it. */
    private static <T, R> List<R> all(List<T> paths, Step<T, R> step) {
        List<R> taken = new ArrayList<>();
        List<Map<String, List<String>>> errors = new ArrayList<>();
        for (T path : paths) {
            try {
                taken.add(step.take(path));
                errors.add(Map.of());
            } catch (BadPath bad) {
                errors.add(bad.error());
            }
        }
        if (taken.size() < paths.size()) {
            throw new InvalidItems(errors);
        }
        return taken;
    }

    private static List<Hop> read(JsonNode json, CountedLinks links, Predicate<Hop> allowed) throws BadPath {
        List<Hop> hops = path(json).hops(links);
        if (!hops.stream().allMatch(allowed)) {
            throw new BadPath("Ensure that all objects are linked through the dataflow_objects.");
        }
        return hops;
    }

    private static WrittenPath path(JsonNode json) throws BadPath {
        if (!json.isArray() || json.size() < 2) {
            throw new BadPath("Ensure that each path is a list of at least two segments.");
        }
        List<Segment> segments = new ArrayList<>();
        for (JsonNode segment : json) {
            segments.add(segment(segment));
        }
        WrittenPath path = new WrittenPath(List.copyOf(segments));
        if (path.hasDataflowAtAnEnd()) {
            throw new BadPath("Ensure that no dataflow is at an end of a path.");
        }
        return path;
    }

    private static Segment segment(JsonNode json) throws BadPath {
        if (!json.isArray() || json.isEmpty()) {
            throw new BadPath("Ensure that each segment is a list of at least one object.");
        }
        List<NodeKey> keys = new ArrayList<>();
        for (JsonNode object : json) {
            keys.add(key(object));
        }
        return Segment.of(keys);
    }

    private static NodeKey key(JsonNode object) throws BadPath {
        String word = text(object, "otype");
        Optional<NodeType> type = NodeType.of(word);
        if (type.isEmpty()) {
            throw new BadPath("otype", FieldErrors.unknownChoice(word));
        }
        String key = text(object, KEY);
        int longest = type.get() == NodeType.DATAFLOW ? DataflowState.LONGEST_ID : LONGEST_KEY;
        if (key.length() > longest) {
            throw new BadPath(KEY, FieldErrors.tooLong(longest));
        }
        Optional<NodeKey> read = NodeKey.read(type.get(), key);
        if (read.isEmpty()) {
            throw new BadPath(
                    KEY,
                    "The key `%s` does not name a %s.".formatted(key, type.get().otype()));
        }
        return read.get();
    }

    private static String text(JsonNode object, String field) throws BadPath {
        JsonNode value = object.get(field);
        if (value == null) {
            throw new BadPath(field, FieldErrors.REQUIRED);
        }
        if (!value.isString()) {
            throw new BadPath(field, FieldErrors.NO_TEXT);
        }
        List<String> flaws = Texts.flaws(value.asString());
        if (!flaws.isEmpty()) {
            throw new BadPath(field, flaws.get(0));
        }
        return Texts.strip(value.asString());
    }

    /** Servers that are deleted. What never was one may come yet. */
    private Set<ObjectRef> gone(List<Hop> hops) {
        List<NodeKey> keys = hops.stream().flatMap(Hop::keys).toList();
        return seen.all(NodeKey.servers(keys)).values().stream()
                .filter(CatalogObject::deleted)
                .map(CatalogObject::ref)
                .collect(toSet());
    }

    private static List<Hop> standing(List<Hop> path, Set<ObjectRef> gone) throws BadPath {
        @Nullable
        NodeKey lost = path.stream()
                .flatMap(Hop::keys)
                .filter(key -> gone.contains(key.server()))
                .findFirst()
                .orElse(null);
        if (lost != null) {
            throw new BadPath(KEY, "The server of the key `" + lost.shown() + "` has been deleted.");
        }
        return path;
    }
}
