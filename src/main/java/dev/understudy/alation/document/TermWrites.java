package dev.understudy.alation.document;

import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Passed;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.BulkUpdate;
import dev.understudy.alation.core.web.InvalidItems;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.alation.document.BulkResult.Written;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes and changes terms: documents of the glossary hub, whose folders are called glossaries. */
@Component
class TermWrites {

    private static final String KIND = "term";
    private static final Shape<TermInput> NEW_VALUES =
            new Shape<>("custom_fields", TermInput::templateId, TermInput::customFields);
    private static final Shape<TermChanges> VALUES =
            new Shape<>("custom_fields", TermChanges::templateId, TermChanges::customFields);

    private final DocumentRules checks;
    private final ItemValues itemValues;
    private final DocumentStore store;

    TermWrites(DocumentRules checks, ItemValues itemValues, DocumentStore store) {
        this.checks = checks;
        this.itemValues = itemValues;
        this.store = store;
    }

    List<Written> create(List<BulkItem<TermInput>> items, long userId) {
        checks.templates(items, Document.OTYPE, TermInput::templateId);
        checks.folders(items, "glossary_ids", "Glossaries", TermInput::glossaryIds, fields -> Document.GLOSSARY_HUB);
        Map<BulkItem<TermInput>, List<Passed>> passed = itemValues.check(items, NEW_VALUES);
        InvalidItems.throwIfAny(KIND, items);
        List<DocumentState> stored =
                store.create(items.stream().map(item -> fresh(item.fields())).toList());
        itemValues.write(items, stored.stream().map(DocumentState::ref).toList(), passed, userId);
        return written(stored);
    }

    /** Unknown ids are passed over, and so are documents of other hubs. */
    List<Written> update(List<BulkItem<TermChanges>> items, long userId) {
        checks.titles(items, TermChanges::title);
        checks.templates(items, Document.OTYPE, TermChanges::templateId);
        checks.folders(items, "glossary_ids", "Glossaries", TermChanges::glossaryIds, changes -> Document.GLOSSARY_HUB);
        Map<BulkItem<TermChanges>, List<Passed>> passed = itemValues.check(items, VALUES);
        InvalidItems.throwIfAny(KIND, items);
        BulkUpdate<TermChanges, DocumentState> changes = BulkUpdate.of(
                items, TermChanges::id, live(BulkUpdate.ids(items, TermChanges::id)), TermWrites::changed);
        store.update(changes.states().values());
        itemValues.write(changes.items(), each -> new ObjectRef(Document.OTYPE, each.id()), passed, userId);
        return written(changes.states().values());
    }

    /** Answers the ids of the terms that are gone, in the order asked. */
    List<Long> delete(List<Long> ids) {
        Map<Long, DocumentState> known = live(ids);
        List<Long> gone = ids.stream().distinct().filter(known::containsKey).toList();
        store.delete(gone);
        return gone;
    }

    private Map<Long, DocumentState> live(List<Long> ids) {
        Map<Long, DocumentState> terms = new LinkedHashMap<>(store.live(ids));
        terms.values().removeIf(state -> state.hubId() != Document.GLOSSARY_HUB);
        return terms;
    }

    private static DocumentState fresh(TermInput fields) {
        DocumentState state = new DocumentState(
                0,
                fields.title(),
                RichText.normalisedOrEmpty(fields.description()),
                fields.templateId(),
                Document.GLOSSARY_HUB,
                null,
                null,
                List.of());
        return fields.glossaryIds() == null ? state : state.placedIn(fields.glossaryIds());
    }

    private static DocumentState changed(DocumentState before, TermChanges changes) {
        DocumentState state = before.described(changes.title(), RichText.normalisedOrNull(changes.description()))
                .templated(changes.templateId());
        return changes.glossaryIds() == null ? state : state.placedIn(changes.glossaryIds());
    }

    private static List<Written> written(Collection<DocumentState> states) {
        return states.stream()
                .map(state -> new Written(state.id(), state.title()))
                .toList();
    }
}
