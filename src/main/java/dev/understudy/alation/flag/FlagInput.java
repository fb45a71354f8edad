package dev.understudy.alation.flag;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new flag. */
@AlationJson
record FlagInput(
        @NotNull @Choice String flagType,
        @NotNull Subject subject,
        @MayBeNull @Nullable @Size(max = 90_000) String flagReason) {

    /** The object to be flagged. */
    @AlationJson
    record Subject(@NotNull Long id, @NotBlank String otype) {}
}
