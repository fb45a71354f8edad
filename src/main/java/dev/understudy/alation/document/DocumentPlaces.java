package dev.understudy.alation.document;

import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.Placeable;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents made in folders, or put there, by approved requests. */
@Component
class DocumentPlaces implements Placeable {

    private final DocumentStore documents;
    private final FolderStore folders;

    DocumentPlaces(DocumentStore documents, FolderStore folders) {
        this.documents = documents;
        this.folders = folders;
    }

    @Override
    public String otype() {
        return Document.OTYPE;
    }

    @Override
    public String containerOtype() {
        return Folder.OTYPE;
    }

    @Override
    public ObjectRef create(String title, String description, @Nullable Long templateId, ObjectRef container) {
        FolderState folder = Optional.ofNullable(
                        folders.live(List.of(container.oid())).get(container.oid()))
                .orElseThrow(NotFound::new);
        DocumentState fresh =
                new DocumentState(0, title, description, templateId, folder.hubId(), folder.id(), null, List.of());
        return documents.create(List.of(fresh)).get(0).ref();
    }

    /** In the folder if the document lies in none, else linked there. */
    @Override
    public void add(ObjectRef object, ObjectRef container) {
        DocumentState state =
                Objects.requireNonNull(documents.live(List.of(object.oid())).get(object.oid()));
        List<Long> places = Stream.concat(
                        Stream.concat(Stream.ofNullable(state.parentFolderId()), state.navLinks().stream()),
                        Stream.of(container.oid()))
                .toList();
        documents.update(List.of(state.placedIn(places)));
    }
}
