package dev.understudy.alation.document;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.CheckedItems;
import dev.understudy.alation.core.field.ItemRules;
import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and deletes terms: documents of the glossary hub, whose folders are called glossaries. */
@Component
class TermWrites {

    private static final String KIND = "term";
    private static final Shape<TermInput> NEW_VALUES =
            new Shape<>("custom_fields", TermInput::templateId, TermInput::customFields);
    private static final Shape<TermChanges> VALUES = new Shape<>(
            "custom_fields",
            TermChanges::namedTemplate,
            TermChanges::customFields,
            DocumentKinds.DOCUMENT,
            TermChanges::id);

    private final ItemRules rules;
    private final DocumentRules places;
    private final ItemValues values;
    private final ObjectStore<DocumentState> documents;
    private final Glossaries glossaries;

    TermWrites(
            ItemRules rules,
            DocumentRules places,
            ItemValues values,
            ObjectStore<DocumentState> documents,
            Glossaries glossaries) {
        this.rules = rules;
        this.places = places;
        this.values = values;
        this.documents = documents;
        this.glossaries = glossaries;
    }

    List<DocumentState> create(List<BulkItem<TermInput>> items, Caller caller) {
        rules.templates(items, DocumentKinds.DOCUMENT, TermInput::templateId);
        glossaries(items, TermInput::glossaryIds);
        CheckedItems<TermInput> checked = values.check(items, NEW_VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        return checked.create(documents, TermWrites::fresh);
    }

    /** Unknown ids are passed over, and so are documents of other hubs. */
    Collection<DocumentState> update(List<BulkItem<TermChanges>> items, Caller caller) {
        rules.titles(items, TermChanges::title);
        rules.templates(items, DocumentKinds.DOCUMENT, TermChanges::namedTemplate);
        glossaries(items, TermChanges::glossaryIds);
        CheckedItems<TermChanges> checked = values.check(items, VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        Map<Long, DocumentState> before = live(BulkItem.ids(items, TermChanges::id));
        Set<Long> others = glossaries.othersLinking(before.values());
        return checked.update(documents, before, TermChanges::id, (term, changes) -> changed(term, changes, others));
    }

    /** Answers the ids of the terms that are gone, in the order asked. */
    List<Long> delete(List<Long> ids) {
        documents.beforeDeletion();
        Map<Long, DocumentState> terms = live(ids);
        return documents.delete(ids.stream().filter(terms::containsKey).toList());
    }

    private <T> void glossaries(List<BulkItem<T>> items, Function<T, @Nullable List<Long>> ids) {
        places.folders(items, "glossary_ids", "Glossaries", ids, any -> DocumentKinds.GLOSSARY_HUB);
    }

    private Map<Long, DocumentState> live(List<Long> ids) {
        Map<Long, DocumentState> terms = new LinkedHashMap<>(documents.live(ids));
        terms.values().removeIf(document -> !document.isTerm());
        return terms;
    }

    private static DocumentState fresh(TermInput input) {
        return new DocumentState(
                        0,
                        input.title(),
                        RichText.normalisedOrEmpty(input.description()),
                        input.templateId(),
                        DocumentKinds.GLOSSARY_HUB,
                        null,
                        null,
                        List.of(),
                        Lifetime.NOT_YET)
                .inFolders(Objects.requireNonNullElse(input.glossaryIds(), List.of()));
    }

    /** @param others folders that are no glossaries, whose links stay */
    private static DocumentState changed(DocumentState before, TermChanges changes, Set<Long> others) {
        DocumentState term = before.revised(changes.title(), changes.description(), changes.templateId());
        return changes.glossaryIds() == null ? term : inGlossaries(term, changes.glossaryIds(), others);
    }

    private static DocumentState inGlossaries(DocumentState term, List<Long> glossaryIds, Set<Long> others) {
        DocumentState placed = term.inFolders(glossaryIds);
        List<Long> links = Stream.concat(
                        placed.navLinkFolderIds().stream(),
                        term.navLinkFolderIds().stream().filter(others::contains))
                .toList();
        return placed.in(placed.parentFolderId(), placed.parentDocumentId(), links);
    }
}
