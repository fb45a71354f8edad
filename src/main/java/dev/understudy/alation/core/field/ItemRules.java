package dev.understudy.alation.core.field;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
     * Nothing comes to lie below itself or too deep, neither by one item nor by several together.
     *
     * @param moves whether an item moves its object
     * @param newParent where it moves it; null for the top
     */
    public <T> void moves(
            List<BulkItem<T>> items,
            String key,
            Function<T, Long> id,
            Predicate<T> moves,
            Function<T, @Nullable Long> newParent,
            Moves.Tree tree) {
        List<BulkItem<T>> moving = legible(items)
                .filter(item -> id.apply(item.legible()) != null && moves.test(item.legible()))
                .toList();
        Map<Long, @Nullable Long> parents = new HashMap<>();
        moving.forEach(item -> parents.put(id.apply(item.legible()), newParent.apply(item.legible())));
        Map<Long, String> problems = Moves.problems(parents, tree);
        moving.forEach(item -> refuse(item, key, problems.get(id.apply(item.legible()))));
    }

    /** Nothing is made too deep. */
    public <T> void newPlaces(
            List<BulkItem<T>> items,
            String key,
            Function<T, @Nullable Long> parent,
            Function<Collection<Long>, Map<Long, @Nullable Long>> parentsNow) {
        Map<Long, BulkItem<T>> made = new LinkedHashMap<>();
        legible(items)
                .filter(item -> parent.apply(item.legible()) != null)
                .forEach(item -> made.put(-1L - made.size(), item));
        Map<Long, @Nullable Long> parents = new HashMap<>();
        made.forEach((id, item) -> parents.put(id, parent.apply(item.legible())));
        Moves.problems(parents, Moves.Tree.ofNew(parentsNow))
                .forEach((id, problem) -> refuse(Objects.requireNonNull(made.get(id)), key, problem));
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

    private static void refuse(BulkItem<?> item, String key, @Nullable String problem) {
        if (problem != null) {
            item.refuse(key, problem);
        }
    }

    private static <T> Stream<BulkItem<T>> legible(List<BulkItem<T>> items) {
        return items.stream().filter(BulkItem::isLegible);
    }

    private static List<Long> orNone(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
