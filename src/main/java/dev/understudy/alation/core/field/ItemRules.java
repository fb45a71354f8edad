package dev.understudy.alation.core.field;

import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.FieldErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the items of bulk writes of all families must hold to, each rule for all items at once; items that break it are refused. Of an
 * item of which some fields could not be read, the others are checked.
 */
@Component
public class ItemRules {

    /** What is said of an object that would come to lie below itself. */
    public static final String CIRCLE = "Cannot be moved under itself or its own descendant.";

    private final Templates templates;

    ItemRules(Templates templates) {
        this.templates = templates;
    }

    /** A title that is given is not empty. */
    public <T> void titles(List<BulkItem<T>> items, Function<T, @Nullable String> title) {
        legible(items)
                .filter(item -> "".equals(title.apply(item.legible())))
                .forEach(item -> item.refuse("title", FieldErrors.BLANK));
    }

    /** Templates exist, and are for objects of the type. */
    public <T> void templates(List<BulkItem<T>> items, String otype, Function<T, @Nullable Long> template) {
        Function<T, List<Long>> named = one(template);
        Set<Long> known = templates.existing(named(items, named), otype);
        exist(items, "template_id", named, (fields, id) -> known.contains(id), ItemRules::unknownKey);
    }

    /**
     * Whatever the items name exists.
     *
     * @param key what names it
     * @param exists whether an id that these fields name is there, for them
     * @param words says what is wrong, given the ids that are missing
     */
    public <T> void exist(
            List<BulkItem<T>> items,
            String key,
            Function<T, @Nullable List<Long>> ids,
            BiPredicate<T, Long> exists,
            Function<List<Long>, String> words) {
        legible(items).forEach(item -> {
            List<Long> missing = orNone(ids.apply(item.legible())).stream()
                    .filter(id -> !exists.test(item.legible(), id))
                    .distinct()
                    .toList();
            if (!missing.isEmpty()) {
                item.refuse(key, words.apply(missing));
            }
        });
    }

    /**
     * Nothing comes to lie below itself, neither by one item nor by several together.
     *
     * @param moves whether an item moves its object
     * @param newParent where it moves it; null for the top
     * @param parentsNow the parents that objects have so far, by their ids; it is asked once for each level
     */
    public <T> void noCircle(
            List<BulkItem<T>> items,
            String key,
            Function<T, Long> id,
            Predicate<T> moves,
            Function<T, @Nullable Long> newParent,
            Function<Collection<Long>, Map<Long, @Nullable Long>> parentsNow) {
        List<BulkItem<T>> moving = legible(items)
                .filter(item -> id.apply(item.legible()) != null && moves.test(item.legible()))
                .toList();
        Map<Long, @Nullable Long> parents = new HashMap<>();
        moving.forEach(item -> parents.put(id.apply(item.legible()), newParent.apply(item.legible())));
        Set<Long> circling = circling(parents, parentsNow);
        moving.stream()
                .filter(item -> circling.contains(id.apply(item.legible())))
                .forEach(item -> item.refuse(key, CIRCLE));
    }

    /**
     * Which of the objects that are moved would come to lie below themselves.
     *
     * @param moves where each of them goes; null for the top
     * @param parentsNow as in {@link #noCircle}
     */
    public static Set<Long> circling(
            Map<Long, @Nullable Long> moves, Function<Collection<Long>, Map<Long, @Nullable Long>> parentsNow) {
        Map<Long, @Nullable Long> parents = new HashMap<>(moves);
        addAncestors(parents, parentsNow);
        return moves.keySet().stream().filter(id -> isCircle(id, parents)).collect(Collectors.toSet());
    }

    /** The ids that the items name, once each. */
    public static <T> Set<Long> named(List<BulkItem<T>> items, Function<T, @Nullable List<Long>> ids) {
        return legible(items)
                .flatMap(item -> orNone(ids.apply(item.legible())).stream())
                .collect(Collectors.toSet());
    }

    /** One id as a list of ids. */
    public static <T> Function<T, List<Long>> one(Function<T, @Nullable Long> id) {
        return fields -> Stream.ofNullable(id.apply(fields)).toList();
    }

    public static String unknownKey(List<Long> missing) {
        return FieldErrors.unknownKey(missing.get(0));
    }

    /** Asks at once for what moves and for where it goes, so that whoever holds the answers does so in one order. */
    private static void addAncestors(
            Map<Long, @Nullable Long> parents, Function<Collection<Long>, Map<Long, @Nullable Long>> parentsNow) {
        Set<Long> open = new HashSet<>(parents.keySet());
        open.addAll(parents.values());
        open.remove(null); // where what goes to the top lies
        while (!open.isEmpty()) {
            Map<Long, @Nullable Long> found = parentsNow.apply(open);
            open.stream()
                    .filter(each -> !parents.containsKey(each))
                    .forEach(each -> parents.put(each, found.get(each)));
            open = unknownAmong(open.stream().map(parents::get).toList(), parents);
        }
    }

    private static Set<Long> unknownAmong(Collection<@Nullable Long> ids, Map<Long, @Nullable Long> parents) {
        return ids.stream()
                .filter(Objects::nonNull)
                .filter(id -> !parents.containsKey(id))
                .collect(Collectors.toSet());
    }

    private static boolean isCircle(Long start, Map<Long, @Nullable Long> parents) {
        Set<Long> seen = new HashSet<>();
        Long at = start;
        while (at != null && seen.add(at)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private static <T> Stream<BulkItem<T>> legible(List<BulkItem<T>> items) {
        return items.stream().filter(BulkItem::isLegible);
    }

    private static List<Long> orNone(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
