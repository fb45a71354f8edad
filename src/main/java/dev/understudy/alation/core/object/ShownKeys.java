package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys on a page that name other objects. Of what the caller does not see the key is not told either, as if there was none: what a key
 * names tells, or the table, the schema or the data source that this lies in, the nearest that there is.
 */
public final class ShownKeys {

    private final String otype;
    private final KeySights sights;
    private final Set<ObjectRef> sources;

    private ShownKeys(String otype, KeySights sights, Set<ObjectRef> sources) {
        this.otype = otype;
        this.sights = sights;
        this.sources = sources;
    }

    /**
     * A few queries for all of them, and none if no key is given.
     *
     * @param otype of what the keys name
     */
    public static ShownKeys among(Stream<@Nullable String> keys, String otype, ObjectView seen) {
        List<ObjectKey> named = keys.filter(Objects::nonNull)
                .distinct()
                .map(key -> ObjectKeys.of(otype, key))
                .toList();
        return new ShownKeys(
                otype,
                KeySights.of(
                        seen.isOfEverything() ? Stream.of() : named.stream().flatMap(key -> places(otype, key)), seen),
                seen.all(named.stream().flatMap(key -> source(key).stream()).collect(Collectors.toSet()))
                        .keySet());
    }

    /** The key, unless it names what the caller does not see. */
    public @Nullable String shown(@Nullable String key) {
        return key == null || isSeen(ObjectKeys.of(otype, key)) ? key : null;
    }

    private boolean isSeen(ObjectKey key) {
        return sights.ofNearest(places(otype, key).toList())
                .orElseGet(() -> source(key).map(sources::contains).orElse(true));
    }

    /** In a virtual source something may stand before the schema that names it. */
    private static Stream<KeyPlace> places(String otype, ObjectKey key) {
        return Stream.concat(Stream.of(key), key.withoutPrefix().stream())
                .flatMap(each -> KeyPlace.nearestFirst(otype, each).stream());
    }

    private static Optional<ObjectRef> source(ObjectKey key) {
        return Optional.ofNullable(key.dataSource()).map(source -> new ObjectRef(Otypes.DATA_SOURCE, source));
    }
}
