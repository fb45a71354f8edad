package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;

/** How a value is named by clients and in what jobs report: by its field, and the object that it is about. */
@AlationJson
record QualityValueName(@NotBlank String fieldKey, @NotBlank String objectKey) {

    /** As jobs report what was written. */
    QualityValueName lowered() {
        return new QualityValueName(fieldKey, objectKey.toLowerCase(Locale.ROOT));
    }
}
