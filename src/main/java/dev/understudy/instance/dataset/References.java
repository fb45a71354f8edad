package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What entries refer to: noted while they are read, looked up once everything is known that the document brings along. */
final class References {

    /** @param type what the ids count within; null where they count within the section */
    record Kind(String section, String where, @Nullable String type) {}

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

    void note(Kind kind, long id, String key, Place place) {
        mentions.computeIfAbsent(kind, first -> new LinkedHashMap<>()).putIfAbsent(id, new Mention(place, key));
    }

    /** Refuses the first that is neither in the document nor in the world that it comes to; then nobody needs to know any more. */
    void check(Rows rows, World world) {
        mentions.forEach((kind, ids) -> {
            World.Among among = among(kind);
            Set<Long> missing = new LinkedHashSet<>(ids.keySet());
            missing.removeAll(rows.found(among));
            if (!missing.isEmpty()) {
                missing.removeAll(world.found(among, missing));
            }
            missing.stream().findFirst().ifPresent(id -> {
                throw problem(Objects.requireNonNull(ids.get(id)), kind, id);
            });
        });
        mentions.clear();
    }

    private World.Among among(Kind kind) {
        Shape.Home home = home(kind.section());
        Map<String, Object> where = new LinkedHashMap<>();
        if (kind.type() != null) {
            where.put("otype", kind.type());
        }
        if (!kind.where().isEmpty()) {
            String[] parts = kind.where().split("=");
            where.put(parts[0], value(parts[1]));
        }
        return new World.Among(home.table(), home.id(), where);
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
        String what = kind.type() == null ? "among " + kind.section() : "of the type " + kind.type();
        String which = kind.where().isEmpty() ? "" : " with " + kind.where();
        return mention.place().problem(mention.key() + ": there is no " + id + " " + what + which);
    }
}
