package dev.understudy.alation.document;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new term; it need not be in any glossary. */
@AlationJson
record TermInput(
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @MayBeNull @Nullable Long templateId,
        @Nullable List<Long> glossaryIds,
        @Nullable List<FieldValueInput> customFields) {}
