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

    static TermPayload of(Document term, List<Long> navLinks, List<FieldValue> values) {
        return new TermPayload(
                term.id(),
                term.title(),
                term.description(),
                term.templateId(),
                DocumentPayload.folders(term, navLinks),
                FieldValuePayload.of(values),
                term.isDeleted(),
                term.tsCreated(),
                term.tsUpdated(),
                term.tsDeleted());
    }
}
