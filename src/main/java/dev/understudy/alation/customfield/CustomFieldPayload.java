package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as this family shows it; options are plain texts here, unlike in templates. */
@AlationJson
record CustomFieldPayload(
        boolean allowMultiple,
        @Nullable List<String> allowedOtypes,
        @Nullable String backrefName,
        @Nullable String backrefTooltipText,
        @Nullable String builtinName,
        FieldType fieldType,
        long id,
        String namePlural,
        String nameSingular,
        @Nullable List<String> options,
        @Nullable String tooltipText) {}
