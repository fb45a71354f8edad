package dev.understudy.alation.flag;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a client may change of a flag. */
@AlationJson
record FlagReasonInput(@NotBlank @Size(max = 90_000) String flagReason) {}
