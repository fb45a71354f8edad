package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A layout as clients see it. */
@AlationJson
record VisualConfigPayload(long id, String title, String layoutOtype, List<Shown> componentListInConfig) {

    static VisualConfigPayload of(VisualConfig config) {
        return new VisualConfigPayload(config.id(), config.title(), config.layoutOtype(), config.components());
    }

    VisualConfigPayload titled(String other) {
        return new VisualConfigPayload(id, other, layoutOtype, componentListInConfig);
    }
}
