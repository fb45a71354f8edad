package dev.understudy.alation.document;

import dev.understudy.alation.core.field.Templated;
import dev.understudy.alation.core.object.Describable;
import dev.understudy.alation.core.object.NewDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other families may do with documents and folders by reference: describe them, and ask for their template. */
@Component
class DescribedDocuments implements Describable, Templated {

    private final DocumentStore documents;
    private final FolderStore folders;

    DescribedDocuments(DocumentStore documents, FolderStore folders) {
        this.documents = documents;
        this.folders = folders;
    }

    @Override
    public Set<String> otypes() {
        return Set.of(Document.OTYPE, Folder.OTYPE);
    }

    @Override
    public void describe(Collection<NewDescription> texts) {
        Map<Long, DocumentState> liveDocuments = documents.live(ids(texts, Document.OTYPE));
        Map<Long, FolderState> liveFolders = folders.live(ids(texts, Folder.OTYPE));
        List<DocumentState> changedDocuments = new ArrayList<>();
        List<FolderState> changedFolders = new ArrayList<>();
        for (NewDescription each : texts) {
            long id = each.ref().oid();
            if (each.ref().otype().equals(Folder.OTYPE)) {
                Stream.ofNullable(liveFolders.get(id))
                        .forEach(state -> changedFolders.add(state.described(each.title(), each.description())));
            } else {
                Stream.ofNullable(liveDocuments.get(id))
                        .forEach(state -> changedDocuments.add(state.described(each.title(), each.description())));
            }
        }
        documents.update(changedDocuments);
        folders.update(changedFolders);
    }

    @Override
    public List<Long> templatesOf(String otype, long oid) {
        Long template = otype.equals(Folder.OTYPE) ? ofFolder(oid) : ofDocument(oid);
        return Stream.ofNullable(template).filter(Objects::nonNull).toList();
    }

    private @Nullable Long ofFolder(long id) {
        FolderState state = folders.live(List.of(id)).get(id);
        return state == null ? null : state.templateId();
    }

    private @Nullable Long ofDocument(long id) {
        DocumentState state = documents.live(List.of(id)).get(id);
        return state == null ? null : state.templateId();
    }

    private static List<Long> ids(Collection<NewDescription> texts, String otype) {
        return texts.stream()
                .filter(each -> each.ref().otype().equals(otype))
                .map(each -> each.ref().oid())
                .toList();
    }
}
