package dev.understudy.alation.visualconfig;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** What a layout shows: a component, or several of them as a group. */
@Schema(oneOf = {PageComponent.class, ComponentGroup.class})
sealed interface Shown permits PageComponent, ComponentGroup {

    /** Where on the page: {@code MAIN} or {@code SIDEBAR}. */
    String panel();

    /** Which of the two that is, as clients and datasets write it. */
    static Class<? extends Shown> typeOf(JsonNode written) {
        return written.path("is_group").asBoolean(false) ? ComponentGroup.class : PageComponent.class;
    }
}
