package dev.understudy.alation.permission;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The access list of a resource, or what is to be added to it. */
@AlationJson
record ResourceInput(
        @NotNull @Choice String resourceType,
        @NotNull Long resourceId,
        @NotNull List<JsonNode> members) implements ResourceName {}
