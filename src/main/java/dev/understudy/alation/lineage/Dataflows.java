package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.lineage.LineageResult.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Dataflows as objects of the catalog, without what runs through them. */
@Component
class Dataflows {

    /** What the product makes by itself is named otherwise. */
    private static final String PREFIX = "api/";

    private final ObjectStore<DataflowState> store;

    Dataflows(ObjectStore<DataflowState> store) {
        this.store = store;
    }

    /** What items say, if all of them may be said. */
    static List<DataflowInput> checked(List<BulkItem<DataflowInput>> items) {
        Set<String> names = new HashSet<>();
        items.stream().filter(BulkItem::readable).forEach(item -> {
            String name = key(item.fields().externalId()).identity();
            if (!name.startsWith(PREFIX)) {
                item.refuse("external_id", "The external_id must start with " + PREFIX + ".");
            } else if (!names.add(name)) {
                item.refuse("external_id", "The external_id must be unique.");
            }
        });
        InvalidItems.throwIfAny(items);
        return items.stream().map(item -> item.fields().emptying(item.json())).toList();
    }

    /**
     * Makes dataflows, or changes those that are there.
     *
     * @param anew whether what is not said of one that is there goes
     * @return what became of each, in their order
     */
    List<Written> save(List<DataflowInput> inputs, boolean anew) {
        Map<String, DataflowState> known = store.byKeys(
                inputs.stream().map(input -> key(input.externalId())).toList());
        List<Boolean> replaced = new ArrayList<>();
        List<DataflowState> wanted = new ArrayList<>();
        for (DataflowInput input : inputs) {
            DataflowState before = Optional.ofNullable(
                            known.get(key(input.externalId()).identity()))
                    .orElseGet(() -> DataflowState.named(0, input.externalId(), Lifetime.NOT_YET));
            boolean isLive = before.id() != 0 && !before.lifetime().deleted();
            replaced.add(isLive);
            wanted.add((isLive && !anew ? before : before.cleared()).with(input.changes(before.id())));
        }
        List<DataflowState> saved = store.save(wanted);
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            written.add(new Written(saved.get(i).id(), inputs.get(i).externalId(), replaced.get(i)));
        }
        return written;
    }

    /** Changes those of the dataflows that are there, and tells which of them were not, once each. */
    List<Object> update(List<BulkItem<DataflowChanges>> items) {
        InvalidItems.throwIfAny(items);
        Map<Long, DataflowState> before = store.live(BulkItem.ids(items, DataflowChanges::id));
        Map<Long, DataflowState> after = new LinkedHashMap<>(before);
        items.forEach(item -> after.computeIfPresent(
                item.fields().id(),
                (id, dataflow) -> dataflow.with(item.fields().emptying(item.json()))));
        store.update(before, after.values());
        List<Written> written = new ArrayList<>();
        List<Object> result = new ArrayList<>();
        for (Long id : BulkItem.ids(items, DataflowChanges::id)) {
            DataflowState dataflow = after.get(id);
            if (dataflow == null) {
                result.add(unknown(id));
            } else {
                written.add(new Written(id, dataflow.externalId(), true));
            }
        }
        result.add(0, LineageResult.updated(written));
        return result;
    }

    /** What jobs say of what is named and is not there. */
    static String unknown(Object name) {
        return "Dataflow object " + name + " does not exist";
    }

    /** The ids of those that a body names and that are there. */
    Long[] ids(JsonNode body, DataflowKeyField field) {
        return named(body, field).values().stream()
                .flatMap(Optional::stream)
                .map(DataflowState::id)
                .toArray(Long[]::new);
    }

    /** What a body names by ids or external ids, in its order; empty where there is nothing. */
    Map<Object, Optional<DataflowState>> named(JsonNode body, DataflowKeyField field) {
        return field == DataflowKeyField.ID ? byIds(DataflowNames.ids(body)) : byKeys(DataflowNames.texts(body));
    }

    private Map<Object, Optional<DataflowState>> byIds(List<Long> ids) {
        Map<Long, DataflowState> live = store.live(ids);
        Map<Object, Optional<DataflowState>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, Optional.ofNullable(live.get(id))));
        return found;
    }

    private Map<Object, Optional<DataflowState>> byKeys(List<String> names) {
        Map<String, DataflowState> known =
                store.byKeys(names.stream().map(Dataflows::key).toList());
        Map<Object, Optional<DataflowState>> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(
                name,
                Optional.ofNullable(known.get(key(name).identity()))
                        .filter(dataflow -> !dataflow.lifetime().deleted())));
        return found;
    }

    private static ObjectKey key(String externalId) {
        return ObjectKeys.of(DataflowKinds.DATAFLOW, externalId);
    }
}
