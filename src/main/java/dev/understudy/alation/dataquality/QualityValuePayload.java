package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value as clients see it, for one of the objects that it is listed for. Keys are in lower case, the value is of the type that was sent.
 *
 * @param sourceOtype type of the object that was measured
 * @param sourceOid id of the object that was measured
 * @param valueExternalUrl where to read more
 * @param fieldName the field's name
 * @param fieldDescription what the field says of itself
 */
@AlationJson
record QualityValuePayload(
        String objectKey,
        String objectName,
        String otype,
        long oid,
        String sourceObjectKey,
        String sourceObjectName,
        String sourceOtype,
        long sourceOid,
        long valueId,
        JsonNode valueValue,
        Quality valueQuality,
        Instant valueLastUpdated,
        @Nullable String valueExternalUrl,
        String fieldKey,
        String fieldName,
        @Nullable String fieldDescription) {

    static QualityValuePayload of(QualityValueRow row, CatalogObject object, CatalogObject source, JsonNode value) {
        return new QualityValuePayload(
                key(object),
                name(object),
                row.object().otype(),
                row.object().oid(),
                key(source),
                name(source),
                row.source().otype(),
                row.source().oid(),
                row.valueId(),
                value,
                row.valueQuality(),
                row.valueLastUpdated(),
                row.valueExternalUrl(),
                row.fieldKey(),
                row.fieldName(),
                row.fieldDescription());
    }

    private static String key(CatalogObject object) {
        return object.key().toLowerCase(Locale.ROOT);
    }

    private static String name(CatalogObject object) {
        return Objects.requireNonNullElse(object.name(), object.title());
    }
}
