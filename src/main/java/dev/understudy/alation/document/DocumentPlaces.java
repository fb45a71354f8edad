package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.Placeable;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents made in folders, or put there, by approved requests. */
@Component
class DocumentPlaces implements Placeable {

    private final ObjectStore<DocumentState> documents;
    private final ObjectStore<FolderState> folders;

    DocumentPlaces(ObjectStore<DocumentState> documents, ObjectStore<FolderState> folders) {
        this.documents = documents;
        this.folders = folders;
    }

    @Override
    public String otype() {
        return DocumentKinds.DOCUMENT;
    }

    @Override
    public String containerOtype() {
        return DocumentKinds.FOLDER;
    }

    @Override
    public ObjectRef create(String title, String description, @Nullable Long templateId, ObjectRef container) {
        FolderState folder = Optional.ofNullable(
                        folders.live(List.of(container.oid())).get(container.oid()))
                .orElseThrow(NotFound::new);
        DocumentState fresh = new DocumentState(
                0,
                title,
                description,
                templateId,
                folder.documentHubId(),
                folder.id(),
                null,
                List.of(),
                Lifetime.NOT_YET);
        return documents.ref(documents.create(List.of(fresh)).get(0).id());
    }

    /** Documents never leave their hub. */
    @Override
    public boolean takes(ObjectRef container, ObjectRef object) {
        FolderState folder = folders.live(List.of(container.oid())).get(container.oid());
        DocumentState document = documents.live(List.of(object.oid())).get(object.oid());
        return folder != null && document != null && folder.documentHubId() == document.documentHubId();
    }

    @Override
    public boolean holds(ObjectRef container, ObjectRef object) {
        DocumentState document = documents.live(List.of(object.oid())).get(object.oid());
        return document != null && document.isIn(container.oid());
    }

    @Override
    public void add(ObjectRef object, ObjectRef container) {
        Map<Long, DocumentState> before = documents.live(List.of(object.oid()));
        DocumentState document = Objects.requireNonNull(before.get(object.oid()));
        documents.update(before, List.of(document.alsoIn(container.oid())));
    }
}
