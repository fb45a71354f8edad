package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By what an item of a bulk write tells which object it is about.
 *
 * @param id must be that of the object if there is one
 */
@AlationJson
record BiAddress(
        @NotBlank String externalId, @MayBeNull @Nullable Long id) {

    /** Those of all items, in their order. */
    static List<BiAddress> of(List<JsonNode> items) {
        if (items.stream().anyMatch(BiAddress::isMissing)) {
            throw BiRefusal.noExternalId();
        }
        List<BulkItem<BiAddress>> read = BulkItem.read(items, BiAddress.class);
        BulkItem.throwAll(read);
        return read.stream().map(BulkItem::fields).toList();
    }

    private static boolean isMissing(JsonNode item) {
        JsonNode externalId = item.path("external_id");
        return item.isObject() && (externalId.isMissingNode() || externalId.isNull() || isBlank(externalId));
    }

    private static boolean isBlank(JsonNode text) {
        return text.isString() && text.asString().isBlank();
    }

    /** The object that is there, if it is the one that is meant. */
    @Nullable
    BiObject match(@Nullable BiObject object) {
        BiObject live = BiObject.live(object);
        if (live != null && id != null && live.id() != id) {
            throw BiRefusal.mismatch();
        }
        return object;
    }
}
