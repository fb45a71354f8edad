package dev.understudy.alation.document;

import dev.understudy.alation.core.object.ObjectStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells glossaries from the folders of other hubs, which may show links to terms, too: of these the term API says nothing. */
@Component
class Glossaries {

    private final ObjectStore<FolderState> folders;

    Glossaries(ObjectStore<FolderState> folders) {
        this.folders = folders;
    }

    /** The folders of other hubs that show links to the terms. */
    Set<Long> othersLinking(Collection<DocumentState> terms) {
        List<Long> linking = terms.stream()
                .flatMap(term -> term.navLinkFolderIds().stream())
                .distinct()
                .toList();
        return folders.live(linking).values().stream()
                .filter(folder -> folder.documentHubId() != DocumentKinds.GLOSSARY_HUB)
                .map(FolderState::id)
                .collect(Collectors.toSet());
    }
}
