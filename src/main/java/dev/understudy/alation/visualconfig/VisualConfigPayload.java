package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.web.AlationJson;
import tools.jackson.databind.JsonNode;

/** A layout as clients see it. */
@AlationJson
record VisualConfigPayload(long id, String title, String layoutOtype, JsonNode componentListInConfig) {

    static VisualConfigPayload of(VisualConfig config) {
        return new VisualConfigPayload(config.id(), config.title(), config.layoutOtype(), config.components());
    }

    VisualConfigPayload titled(String other) {
        return new VisualConfigPayload(id, other, layoutOtype, componentListInConfig);
    }
}
