package dev.understudy.alation.nosql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something in a document store as it was told of. */
interface DocTold {

    String name();

    /** What lies directly in it. */
    List<? extends DocTold> below();

    /** Of a schema. */
    default @Nullable JsonNode definition() {
        return null;
    }
}
