package dev.understudy.alation.bi;

import dev.understudy.alation.bi.BiDrafts.Written;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Changes objects one by one. Here parents must be there, and an empty one is none. */
@Component
class BiChanges {

    private final BiStores stores;
    private final BiDrafts drafts;
    private final BiNames names;
    private final BiWrites writes;

    BiChanges(BiStores stores, BiDrafts drafts, BiNames names, BiWrites writes) {
        this.stores = stores;
        this.drafts = drafts;
        this.names = names;
        this.writes = writes;
    }

    /** @param changes an object with the keys that change */
    void change(BiKind kind, BiObject before, JsonNode changes) {
        if (changes.hasNonNull("id") && Ids.inJson(changes.path("id")).orElse(0) != before.id()) {
            throw BiRefusal.mismatch();
        }
        List<BiDraft> draft = drafts.of(kind, List.of(new Written(before, changes)));
        requireFree(kind, before, draft.get(0).externalId());
        BiReferences references = BiReferences.of(kind, before.serverId(), draft, names);
        if (draft.get(0).namesNothing(kind)
                || references.missing(draft.get(0)).findAny().isPresent()) {
            throw BiRefusal.parentNotFound();
        }
        writes.misplaced(kind, draft, references).ifPresent(problem -> {
            throw InvalidFields.of("parent_folder", problem);
        });
        writes.write(kind, before.serverId(), draft, references);
    }

    /** Deleted objects keep their external ids: they may come again. */
    private void requireFree(BiKind kind, BiObject object, String externalId) {
        boolean isTaken =
                stores.of(kind).withTexts("serverId", object.serverId(), "externalId", List.of(externalId)).stream()
                        .anyMatch(other -> other.id() != object.id());
        if (isTaken) {
            throw InvalidFields.of("external_id", "BI object with this external_id already exists.");
        }
    }
}
