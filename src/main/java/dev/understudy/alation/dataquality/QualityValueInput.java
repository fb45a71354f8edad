package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client says of an object.
 *
 * @param objectKey the key of a schema, table or column, such as 7.hr.staff
 * @param objectType ATTRIBUTE, TABLE or SCHEMA
 * @param status GOOD, WARNING or ALERT
 * @param value a number, a text or a boolean, whatever the type of the field
 * @param url where to read more
 */
@AlationJson
record QualityValueInput(
        @NotBlank @Size(max = 600) String fieldKey,
        @NotBlank String objectKey,
        @NotNull @Choice String objectType,
        @NotNull @Choice String status,
        @NotNull JsonNode value,
        @Nullable @MayBeNull @Size(max = 2000) String url,
        @Nullable @MayBeNull Instant lastUpdated) {

    QualityValueName name() {
        return new QualityValueName(fieldKey, objectKey);
    }

    MeasuredType measuredType() {
        return MeasuredType.valueOf(objectType.toUpperCase(Locale.ROOT));
    }

    Quality quality() {
        return Quality.valueOf(status.toUpperCase(Locale.ROOT));
    }
}
