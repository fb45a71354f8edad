package dev.understudy.alation.conversation;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Names a user or a group. */
@AlationJson
record AssigneeInput(@NotBlank String otype, @NotNull Long oid) {}
