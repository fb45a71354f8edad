package dev.understudy.alation.bi;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the objects of one write name, as far as they are there: before it, or further up in it. */
final class BiReferences {

    private final BiKind kind;
    private final Map<BiKind, Map<String, Long>> there = new EnumMap<>(BiKind.class);
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();

    private BiReferences(BiKind kind) {
        this.kind = kind;
    }

    /**
     * Looks up all names of each kind at once.
     *
     * @param drafts all that came, in their order: what is said twice is there from its first place on, and names what it does in its last
     */
    static BiReferences of(BiKind kind, long serverId, List<BiDraft> drafts, BiNames names) {
        BiReferences references = new BiReferences(kind);
        Map<BiKind, Set<String>> named = new EnumMap<>(BiKind.class);
        for (int place = 0; place < drafts.size(); place++) {
            BiDraft draft = drafts.get(place);
            references.enter(draft, place);
            kind.naming()
                    .forEach(relation -> named.computeIfAbsent(relation.to(), to -> new HashSet<>())
                            .addAll(draft.named(relation)));
        }
        named.forEach((to, externalIds) -> references.there.put(to, names.ids(to, serverId, externalIds)));
        return references;
    }

    private void enter(BiDraft draft, int place) {
        first.putIfAbsent(draft.externalId(), place);
        last.put(draft.externalId(), place);
        BiObject live = draft.live();
        written.putIfAbsent(draft.externalId(), live == null ? -1L - place : live.id());
    }

    /** Whom an object names in vain, in words. */
    Stream<String> missing(BiDraft draft) {
        return kind.naming().stream()
                .flatMap(relation -> draft.named(relation).stream()
                        .filter(name -> !isThere(draft, relation, name))
                        .map(name -> relation.key() + " " + name + " of " + draft.externalId()));
    }

    /** The ids of whom an object names. Those that the write makes or brings back have negative ones until they are {@link #made}. */
    List<Long> found(BiDraft draft, BiRelation relation) {
        return draft.named(relation).stream()
                .filter(name -> isThere(draft, relation, name))
                .map(name -> id(relation.to(), name))
                .toList();
    }

    /** What an object lies in, by such an id; null for nothing. */
    @Nullable
    Long place(BiDraft draft) {
        return kind.naming().stream()
                .filter(BiRelation::isPlace)
                .flatMap(relation -> found(draft, relation).stream())
                .findFirst()
                .orElse(null);
    }

    /** The id of an object that is written. */
    Long idOf(BiDraft draft) {
        return Objects.requireNonNull(written.get(draft.externalId()));
    }

    void made(Collection<BiObject> objects) {
        objects.forEach(object -> written.put(object.externalId(), object.id()));
    }

    private boolean isThere(BiDraft draft, BiRelation relation, String name) {
        return isBefore(relation.to(), name) || relation.to() == kind && isFurtherUp(name, draft);
    }

    private boolean isBefore(BiKind to, String name) {
        return there.getOrDefault(to, Map.of()).containsKey(name);
    }

    private boolean isFurtherUp(String name, BiDraft draft) {
        return first.getOrDefault(name, Integer.MAX_VALUE) < last.getOrDefault(draft.externalId(), 0);
    }

    private Long id(BiKind to, String name) {
        Map<String, Long> before = there.getOrDefault(to, Map.of());
        return Objects.requireNonNull(before.containsKey(name) ? before.get(name) : written.get(name));
    }
}
