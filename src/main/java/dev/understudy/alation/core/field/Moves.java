package dev.understudy.alation.core.field;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind that lie in each other, and some of them move: what comes to lie below itself, and what too deep. Whoever reads what an
 * object lies in asks once for each level, so their number is bounded, as far as nobody moves at the same moment what
 * new ones come into. Each object is looked at once, however many move in one call.
 */
public final class Moves {

    /** How many objects of one kind may lie in each other. What datasets describe may lie deeper, and stays there. */
    public static final int DEEPEST = 50;

    /** What is said of an object that would come to lie below itself. */
    public static final String CIRCLE = "Cannot be moved under itself or its own descendant.";

    /** What is said of an object that would come to lie too deep, or of one that would take others there. */
    public static final String TOO_DEEP = "Cannot lie deeper than " + DEEPEST + " levels.";

    /**
     * What lies in what so far, asked once for each level.
     *
     * @param above the parents that objects have, by their ids; those that are not there are left out
     * @param below what lies in some objects, each with the one that it lies in
     */
    public record Tree(
            Function<Collection<Long>, Map<Long, @Nullable Long>> above,
            Function<Collection<Long>, Map<Long, Long>> below) {

        /** For objects that are yet to be made: nothing lies in them. */
        public static Tree ofNew(Function<Collection<Long>, Map<Long, @Nullable Long>> above) {
            return new Tree(above, ids -> Map.of());
        }
    }

    /** The depth of what leads into a circle, and of what is being looked at. */
    private static final int NONE = 0;

    private final Map<Long, @Nullable Long> moves;
    private final Tree tree;

    /** Of all that is of interest, as they are going to be. */
    private final Map<Long, @Nullable Long> parents;

    private final Set<Long> changed = new HashSet<>();
    private final Map<Long, Integer> depths = new HashMap<>();

    private Moves(Map<Long, @Nullable Long> moves, Tree tree) {
        this.moves = moves;
        this.tree = tree;
        this.parents = new HashMap<>(moves);
        this.changed.addAll(moves.keySet());
    }

    /**
     * What is wrong with some of the moves, in words, by the ids of the objects.
     *
     * @param moves where each object goes; null for the top
     */
    public static Map<Long, String> problems(Map<Long, @Nullable Long> moves, Tree tree) {
        return new Moves(moves, tree).problems();
    }

    private Map<Long, String> problems() {
        addAncestors();
        Map<Long, String> problems = new HashMap<>();
        moves.keySet().stream().filter(id -> depth(id) == NONE).forEach(id -> problems.put(id, CIRCLE));
        if (problems.isEmpty()) {
            withDescendants().stream()
                    .filter(id -> depth(id) > DEEPEST)
                    .forEach(id -> problems.put(whoTakesAlong(id), TOO_DEEP));
        }
        return problems;
    }

    /** Asks at once for what moves and for where it goes, so that whoever holds the answers does so in one order. */
    private void addAncestors() {
        Set<Long> open = new HashSet<>(parents.keySet());
        open.addAll(parents.values());
        open.remove(null); // where what goes to the top lies
        while (!open.isEmpty()) {
            Map<Long, @Nullable Long> found = tree.above().apply(open);
            changed.removeIf(id -> found.containsKey(id) && Objects.equals(found.get(id), moves.get(id)));
            open.stream()
                    .filter(each -> !parents.containsKey(each))
                    .forEach(each -> parents.put(each, found.get(each)));
            open = open.stream()
                    .map(parents::get)
                    .filter(Objects::nonNull)
                    .filter(id -> !parents.containsKey(id))
                    .collect(Collectors.toSet());
        }
    }

    /** What moves, and all that lies in it and goes along. */
    private Set<Long> withDescendants() {
        Set<Long> all = new HashSet<>(changed);
        Set<Long> level = changed;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Map<Long, Long> found = new HashMap<>(tree.below().apply(level));
            found.keySet().removeAll(changed);
            parents.putAll(found);
            all.addAll(found.keySet());
            level = found.keySet();
        }
        return all;
    }

    /** How many objects lie in each other from the top down to this one, itself among them. */
    private int depth(Long start) {
        Deque<Long> way = new ArrayDeque<>();
        Long at = start;
        while (at != null && !depths.containsKey(at)) {
            way.push(at);
            depths.put(at, NONE);
            at = parents.get(at);
        }
        int depth = at == null ? 0 : Objects.requireNonNull(depths.get(at));
        boolean isCircle = at != null && depth == NONE;
        for (Long each : way) {
            depth++;
            depths.put(each, isCircle ? NONE : depth);
        }
        return Objects.requireNonNull(depths.get(start));
    }

    private Long whoTakesAlong(Long id) {
        Long at = id;
        while (!changed.contains(at)) {
            at = Objects.requireNonNull(parents.get(at));
        }
        return at;
    }
}
