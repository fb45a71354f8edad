package dev.understudy.alation.nosql;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code document_stores}: folders, collections, schemas and attributes, as an upload would have left them. */
@Component
class DocStoreDataset implements DatasetSection<DocStoreDataset.Entry> {

    /**
     * @param path the names from the folder down; their number tells what it is: a folder, a collection, a schema or an attribute
     * @param in id of what it lies in, but for folders
     */
    record Entry(
            long id,
            @Refers("data_sources") long dataSource,
            List<String> path,
            @Nullable Long in,
            @Nullable String title,
            @Nullable String description,
            @Nullable JsonNode definition) {

        String name() {
            return path.get(path.size() - 1);
        }

        ObjectKey key() {
            return DocNode.key(dataSource, String.join(".", path));
        }

        ObjectKey placeKey() {
            return DocNode.key(dataSource, String.join(".", path.subList(0, path.size() - 1)));
        }

        String ownTitle() {
            return Objects.requireNonNullElse(title, "");
        }

        String html() {
            return RichText.normalisedOrEmpty(description);
        }

        long place() {
            if (in == null) {
                throw new IllegalArgumentException("what is no folder lies in something");
            }
            return in;
        }
    }

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-02-06T10:15:00.400000Z"));
    private static final int FOLDER = 1;
    private static final int COLLECTION = 2;
    private static final int SCHEMA = 3;

    private final ObjectStore<DocFolderState> folders;
    private final ObjectStore<DocCollectionState> collections;
    private final ObjectStore<DocSchemaState> schemas;

    DocStoreDataset(
            ObjectStore<DocFolderState> folders,
            ObjectStore<DocCollectionState> collections,
            ObjectStore<DocSchemaState> schemas) {
        this.folders = folders;
        this.collections = collections;
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return "document_stores";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        DocStoreLimits.requirePath(String.join(".", entry.path()).length());
        if (entry.path().size() > FOLDER) {
            ObjectRows.referByKey(rows, "in", new ObjectRef(placeType(entry), entry.place()), entry.placeKey());
        }
        switch (entry.path().size()) {
            case 0 -> throw new IllegalArgumentException("path has no names");
            case FOLDER -> folders.load(rows, folder(entry));
            case COLLECTION -> collections.load(rows, collection(entry));
            default -> schemas.load(rows, schema(entry));
        }
    }

    private static String placeType(Entry entry) {
        return switch (entry.path().size()) {
            case COLLECTION -> DocStoreKinds.FOLDER;
            case SCHEMA -> DocStoreKinds.COLLECTION;
            default -> DocStoreKinds.SCHEMA;
        };
    }

    private static DocFolderState folder(Entry entry) {
        return new DocFolderState(
                entry.id(),
                entry.dataSource(),
                entry.key().shown(),
                DocNode.place(entry.key()),
                entry.name(),
                entry.ownTitle(),
                entry.html(),
                LIFETIME);
    }

    private static DocCollectionState collection(Entry entry) {
        return new DocCollectionState(
                entry.id(),
                entry.dataSource(),
                entry.place(),
                entry.key().shown(),
                DocNode.place(entry.key()),
                entry.name(),
                entry.ownTitle(),
                entry.html(),
                LIFETIME);
    }

    private static DocSchemaState schema(Entry entry) {
        boolean whole = entry.path().size() == SCHEMA;
        return new DocSchemaState(
                entry.id(),
                entry.dataSource(),
                whole ? entry.place() : null,
                whole ? null : (Long) entry.place(),
                entry.key().shown(),
                DocNode.place(entry.key()),
                entry.name(),
                entry.ownTitle(),
                entry.html(),
                entry.definition(),
                LIFETIME);
    }
}
