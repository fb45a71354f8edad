package dev.understudy.alation.customfield;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new field. Which of these a type requires is for {@link CustomFieldCreation} to say. */
@AlationJson
record CustomFieldInput(
        @NotNull @Choice String fieldType,
        @NotBlank @Size(max = 255) String nameSingular,
        @MayBeNull @Nullable @Size(max = 255) String namePlural,
        @MayBeNull @Nullable @Size(max = 4000) String tooltipText,
        @MayBeNull @Nullable Boolean allowMultiple,
        @MayBeNull @Nullable List<String> allowedOtypes,
        @MayBeNull @Nullable List<String> options,
        @MayBeNull @Nullable @Size(max = 255) String backrefName,
        @MayBeNull @Nullable @Size(max = 4000) String backrefTooltipText) {}
