package dev.understudy.alation.document;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new folder; without a parent it lies at the top of its hub. */
@AlationJson
record FolderInput(
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @NotNull Long documentHubId,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @MayBeNull @Nullable Long templateId,
        @MayBeNull @Nullable Long parentFolderId,
        @Nullable List<FieldValueInput> customFields) {}
