package dev.understudy.alation.core.object;

import static java.util.stream.Collectors.joining;

import dev.understudy.alation.core.list.Conditions.AllBut;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that is hidden from somebody, if it is little: whoever passes over a million rows need not look each of them up then.
 *
 * @param byType the ids of the hidden objects, by their types
 */
public record FewHidden(Map<String, List<Long>> byType) {

    static final FewHidden NONE = new FewHidden(Map.of());

    static FewHidden of(Collection<ObjectRef> hidden) {
        return new FewHidden(ObjectRef.oidsByType(hidden));
    }

    public boolean isNone() {
        return byType.isEmpty();
    }

    /** Those of a type. */
    public List<Long> of(String otype) {
        return byType.getOrDefault(otype, List.of());
    }

    /** What {@link ObjectView#shows} says, with the ids written out: of a list of constants H2 makes a set, of a parameter it does not. */
    AllBut shows(String otypeColumn, String oidColumn) {
        List<String> these = byType.entrySet().stream()
                .map(type -> "%s = '%s' and %s in (%s)"
                        .formatted(
                                otypeColumn,
                                type.getKey().replace("'", "''"),
                                oidColumn,
                                type.getValue().stream().map(String::valueOf).collect(joining(", "))))
                .toList();
        String none = these.isEmpty() ? "true" : "not coalesce(" + String.join(" or ", these) + ", false)";
        return new AllBut(none, these);
    }
}
