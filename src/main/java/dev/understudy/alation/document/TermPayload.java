package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
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

    static TermPayload of(DocumentState term, List<FieldValue> values) {
        return new TermPayload(
                term.id(),
                term.title(),
                term.description(),
                term.templateId(),
                term.folderIds(),
                FieldValuePayload.of(values),
                term.lifetime().deleted(),
                term.lifetime().tsCreated(),
                term.lifetime().tsUpdated(),
                term.lifetime().tsDeleted());
    }
}
