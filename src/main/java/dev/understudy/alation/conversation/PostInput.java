package dev.understudy.alation.conversation;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a client writes of a post. */
@AlationJson
record PostInput(@NotBlank @Size(max = 90_000) String body) {}
