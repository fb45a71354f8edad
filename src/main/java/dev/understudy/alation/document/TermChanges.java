package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a client changes of a term; what is left out stays, glossaries are replaced. */
@AlationJson
record TermChanges(
        @NotNull Long id,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable OptionalLong templateId,
        @Nullable List<Long> glossaryIds,
        @Nullable List<FieldValueInput> customFields) {

    /** The template that is named; null if none is. */
    @Nullable
    Long namedTemplate() {
        return GivenTemplate.named(templateId);
    }
}
