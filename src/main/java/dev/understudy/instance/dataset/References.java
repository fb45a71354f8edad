package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What entries refer to: noted while they are read, looked up once everything is known that the document brings along. */
final class References {

    /** @param what the rows are, in words */
    record Kind(World.Among rows, String what) {}

    private record Mention(Place place, String key) {}

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

    /** The first mention of each id. */
    private final Map<Kind, Map<Long, Mention>> mentions = new LinkedHashMap<>();

    private final Map<String, Shape.Home> homes = new HashMap<>();

    References(Collection<DatasetSection<?>> sections) {
        sections.forEach(
                section -> Shape.homeOf(section.entryType()).ifPresent(home -> homes.put(section.name(), home)));
    }

    /** Whether the ids of a section count within the type of each entry. */
    boolean countWithinTypes(String section) {
        return home(section).withinTypes();
    }

    /**
     * Entries of a section.
     *
     * @param where what a column of theirs holds, such as {@code is_virtual=false}; empty for anything
     * @param type what the ids count within; null where they count within the section
     */
    Kind entries(String section, String where, @Nullable String type) {
        Shape.Home home = home(section);
        Map<String, Object> values = new LinkedHashMap<>();
        if (type != null) {
            values.put("otype", type);
        }
        if (!where.isEmpty()) {
            String[] parts = where.split("=");
            values.put(parts[0], value(parts[1]));
        }
        String what = type == null ? "among " + section : "of the type " + type;
        return new Kind(
                new World.Among(home.table(), home.id(), values), what + (where.isEmpty() ? "" : " with " + where));
    }

    void note(Kind kind, long id, String key, Place place) {
        mentions.computeIfAbsent(kind, first -> new LinkedHashMap<>()).putIfAbsent(id, new Mention(place, key));
    }

    /** Refuses the first that is neither in the document nor in the world that it comes to; then nobody needs to know any more. */
    void check(Rows rows, World world) {
        Map<World.Among, Set<Long>> brought =
                rows.found(mentions.keySet().stream().map(Kind::rows).collect(Collectors.toSet()));
        mentions.forEach((kind, ids) -> {
            Set<Long> missing = new LinkedHashSet<>(ids.keySet());
            missing.removeAll(brought.getOrDefault(kind.rows(), Set.of()));
            if (!missing.isEmpty()) {
                missing.removeAll(rows.kept(kind.rows()));
            }
            if (!missing.isEmpty()) {
                missing.removeAll(world.found(kind.rows(), missing));
            }
            missing.stream().findFirst().ifPresent(id -> {
                throw problem(Objects.requireNonNull(ids.get(id)), kind, id);
            });
        });
        mentions.clear();
    }

    private Shape.Home home(String section) {
        return Objects.requireNonNull(homes.get(section), () -> "no ids in the section " + section);
    }

    private static Object value(String text) {
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return ScalarValues.BOOLEANS.contains(text) ? Boolean.valueOf(text) : text;
    }

    private static DatasetProblem problem(Mention mention, Kind kind, long id) {
        return mention.place().problem(mention.key() + ": there is no " + id + " " + kind.what());
    }
}
