package dev.understudy.alation.bi;

import dev.understudy.alation.core.field.Moves;
import dev.understudy.alation.core.object.ObjectStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores objects of one kind as they are going to be: each in its place, with links to what it is made from. */
@Component
class BiWrites {

    private final BiStores stores;
    private final BiLinks links;

    BiWrites(BiStores stores, BiLinks links) {
        this.stores = stores;
        this.links = links;
    }

    void write(BiKind kind, long serverId, List<BiDraft> drafts, BiReferences references) {
        forgetLinks(kind, drafts);
        ObjectStore<BiObject> store = stores.of(kind);
        List<BiObject> objects = new ArrayList<>();
        List<Integer> early = new ArrayList<>();
        for (BiDraft draft : drafts) {
            Long place = references.place(draft);
            boolean isThere = place == null || place > 0;
            if (!isThere) {
                early.add(objects.size());
            }
            objects.add(draft.on(serverId, kind, isThere ? place : null));
        }
        List<BiObject> written = store.save(before(drafts), objects);
        references.made(written);
        store.save(early.stream()
                .map(i -> written.get(i).in(references.place(drafts.get(i))))
                .toList());
        List<Long> known =
                objects.stream().map(BiObject::id).filter(id -> id != 0).toList();
        kind.naming().stream().filter(relation -> !relation.isPlace()).forEach(relation -> {
            links.remove(relation, known);
            links.add(relation, linked(relation, drafts, written, references));
        });
    }

    /** What comes again has its old id, and nobody is made from it by that alone. */
    private void forgetLinks(BiKind kind, List<BiDraft> drafts) {
        List<Long> again = drafts.stream()
                .filter(BiDraft::isNew)
                .flatMap(draft -> Stream.ofNullable(draft.before()))
                .map(BiObject::id)
                .toList();
        kind.named().stream()
                .filter(relation -> !relation.isPlace())
                .forEach(relation -> links.forget(relation, again));
    }

    private static Map<Long, BiObject> before(List<BiDraft> drafts) {
        return drafts.stream()
                .map(BiDraft::before)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(BiObject::id, Function.identity()));
    }

    /** What is wrong with where folders would come to lie, in words. */
    Optional<String> misplaced(BiKind kind, List<BiDraft> drafts, BiReferences references) {
        Map<Long, @Nullable Long> moves = new HashMap<>();
        if (kind == BiKind.FOLDER) {
            drafts.forEach(draft -> moves.put(references.idOf(draft), references.place(draft)));
        }
        Moves.Tree folders = new Moves.Tree(
                this::foldersAbove, ids -> stores.of(BiKind.FOLDER).lyingIn("parentId", ids));
        return Moves.problems(moves, folders).values().stream().findFirst();
    }

    private Map<Long, @Nullable Long> foldersAbove(Collection<Long> ids) {
        Map<Long, @Nullable Long> above = new HashMap<>();
        List<Long> there = ids.stream().filter(id -> id > 0).toList();
        stores.of(BiKind.FOLDER).held(there).forEach((id, folder) -> above.put(id, folder.parentId()));
        return above;
    }

    private static Map<Long, List<Long>> linked(
            BiRelation relation, List<BiDraft> drafts, List<BiObject> written, BiReferences references) {
        Map<Long, List<Long>> linked = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            linked.put(written.get(i).id(), references.found(drafts.get(i), relation));
        }
        return linked;
    }
}
