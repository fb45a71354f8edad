package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.Placeable;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
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
        FolderState folder = folders.get(container.oid());
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
        return documents.ref(documents.create(fresh).id());
    }

    /** Documents never leave their hub. */
    @Override
    public boolean takes(ObjectRef container, ObjectRef object) {
        Optional<Long> hub = folders.find(container.oid()).map(FolderState::documentHubId);
        return hub.isPresent() && hub.equals(documents.find(object.oid()).map(DocumentState::documentHubId));
    }

    @Override
    public boolean holds(ObjectRef container, ObjectRef object) {
        DocumentState document = documents.live(List.of(object.oid())).get(object.oid());
        return document != null && document.isIn(container.oid());
    }

    @Override
    public void add(ObjectRef object, ObjectRef container) {
        DocumentState document = documents.find(object.oid()).orElseThrow();
        documents.update(document, document.alsoIn(container.oid()));
    }
}
