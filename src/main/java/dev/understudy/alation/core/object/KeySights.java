package dev.understudy.alation.core.object;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.ObjectKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody sees what keys name, whether the catalog has it or not. */
public final class KeySights {

    private final Map<KeyPlace, Boolean> sights;

    private KeySights(Map<KeyPlace, Boolean> sights) {
        this.sights = sights;
    }

    /** With a query for each type among the places. */
    public static KeySights of(Stream<KeyPlace> places, ObjectView seen) {
        Map<KeyPlace, Boolean> sights = new HashMap<>();
        places.collect(groupingBy(KeyPlace::otype, mapping(KeyPlace::digest, toSet())))
                .forEach((otype, digests) -> seen.sights(otype, digests)
                        .forEach((digest, sight) -> sights.put(new KeyPlace(otype, digest), sight)));
        return new KeySights(sights);
    }

    /** The same of keys in data sources that are seen, and of what they lie in: without a query if nothing can be hidden there. */
    public static KeySights ofParts(String otype, Collection<ObjectKey> keys, ObjectView seen) {
        return of(
                !keys.isEmpty() && seen.mayHideParts()
                        ? keys.stream().flatMap(key -> KeyPlace.nearestFirst(otype, key).stream())
                        : Stream.of(),
                seen);
    }

    /** Whether the nearest of the places that the catalog has is seen; empty if it has none. */
    public Optional<Boolean> ofNearest(List<KeyPlace> places) {
        return places.stream().map(sights::get).filter(Objects::nonNull).findFirst();
    }

    /** Whether something is hidden, or would be if it came to be: by the nearest of the places that the catalog has. */
    public boolean hide(List<KeyPlace> places) {
        return !ofNearest(places).orElse(true);
    }
}
