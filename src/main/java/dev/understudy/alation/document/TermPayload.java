package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A term as clients see it. */
@AlationJson
record TermPayload(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        List<Long> glossaryIds,
        List<FieldValuePayload> customFields,
        boolean deleted,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsDeleted) {

    /** @param others folders that may be linked to it and are no glossaries */
    static TermPayload of(DocumentState term, Set<Long> others, List<FieldValue> values) {
        return new TermPayload(
                term.id(),
                term.title(),
                term.description(),
                term.templateId(),
                term.folderIds().stream().filter(id -> !others.contains(id)).toList(),
                FieldValuePayload.of(values),
                term.lifetime().deleted(),
                term.lifetime().tsCreated(),
                term.lifetime().tsUpdated(),
                term.lifetime().tsDeleted());
    }
}
