package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client writes, the same for POST and PUT.
 *
 * @param collectionTypeId id of a document hub; counts on POST only
 */
@AlationJson
record VisualConfigInput(
        @NotBlank @Size(max = 255) String title,
        @NotNull @Choice String layoutOtype,
        @NotNull List<JsonNode> componentListInConfig,
        @MayBeNull @Nullable Long collectionTypeId) {

    /** The one name of the type, however it is spelt. */
    String otype() {
        return Otypes.canonical(layoutOtype);
    }
}
