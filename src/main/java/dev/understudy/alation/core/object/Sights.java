package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What is hidden from somebody in data sources.
 *
 * @param hiddenSources the private sources that they are no member of
 * @param parts the schemas and tables that are private or public by themselves, with whether they are shown; they count before what
 *     they lie in
 */
public record Sights(Set<Long> hiddenSources, Map<ObjectRef, Boolean> parts) {

    /** The ids of those parts of a type that are shown, or of those that are not. */
    Collection<Long> parts(String otype, boolean shown) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().otype().equals(otype) && part.getValue() == shown)
                .map(part -> part.getKey().oid())
                .toList();
    }
}
