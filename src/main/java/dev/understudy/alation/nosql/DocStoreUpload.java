package dev.understudy.alation.nosql;

import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.upload.SeenIds;
import dev.understudy.alation.core.upload.Upserts;
import dev.understudy.alation.core.upload.Upserts.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a document store to what an upload tells of it, one level after the other. */
@Component
class DocStoreUpload {

    /** How many of each an upload told of, and which objects they are. */
    static final class Told {
        private final SeenIds folders = new SeenIds();
        private final SeenIds collections = new SeenIds();
        private final SeenIds schemas = new SeenIds();
        private final List<Integer> sizes = new ArrayList<>();

        /** As the job reports it. */
        String summary() {
            return "Uploaded %d folders, %d collections, %d schemas.".formatted(sizes.toArray());
        }
    }

    private static final int BATCH = 500;

    private final ObjectStore<DocFolderState> folders;
    private final ObjectStore<DocCollectionState> collections;
    private final ObjectStore<DocSchemaState> schemas;

    DocStoreUpload(
            ObjectStore<DocFolderState> folders,
            ObjectStore<DocCollectionState> collections,
            ObjectStore<DocSchemaState> schemas) {
        this.folders = folders;
        this.collections = collections;
        this.schemas = schemas;
    }

    /** Writes all that the upload tells of. What only title or description of is known stays what it is called. */
    Told write(long dataSourceId, DocStoreInput input) {
        Told told = new Told();
        List<DocNode> level = input.folders().stream()
                .map(folder -> DocNode.top(dataSourceId, folder))
                .toList();
        told.sizes.add(level.size());
        level = write(folders, level, DocFolderState::of, told.folders);
        told.sizes.add(level.size());
        level = write(collections, level, DocCollectionState::of, told.collections);
        told.sizes.add(level.size());
        level = write(schemas, level, DocSchemaState::of, told.schemas);
        while (!level.isEmpty()) {
            level = write(schemas, level, DocSchemaState::attribute, told.schemas);
        }
        return told;
    }

    /** Deletes what lies in the data source and was not told of. */
    void deleteOthers(long dataSourceId, Told told) {
        deleteOthers(folders, dataSourceId, told.folders);
        deleteOthers(collections, dataSourceId, told.collections);
        deleteOthers(schemas, dataSourceId, told.schemas);
    }

    private static void deleteOthers(ObjectStore<?> store, long dataSourceId, SeenIds seen) {
        store.delete(store.idsWith("dsId", dataSourceId).stream()
                .filter(id -> !seen.contains(id))
                .toList());
    }

    /** Writes the nodes of a level; answers those of the next. */
    private static <S extends Record & ObjectState> List<DocNode> write(
            ObjectStore<S> store, List<DocNode> level, BiFunction<@Nullable S, DocNode, S> becoming, SeenIds seen) {
        List<DocNode> next = new ArrayList<>();
        for (int from = 0; from < level.size(); from += BATCH) {
            List<DocNode> batch = level.subList(from, Math.min(from + BATCH, level.size()));
            Map<String, S> written = Upserts.carryOut(
                    store,
                    batch.stream()
                            .map(node -> new Change<S>(node.key(), known -> becoming.apply(known, node)))
                            .toList());
            seen.addAll(written.values().stream().map(ObjectState::id).toList());
            batch.forEach(node -> next.addAll(
                    node.below(Objects.requireNonNull(written.get(node.key().identity()))
                                    .id())
                            .toList()));
        }
        return next;
    }
}
