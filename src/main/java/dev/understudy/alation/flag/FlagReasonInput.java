package dev.understudy.alation.flag;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client may change of a flag. It has to be given; null is as good as nothing, as with new flags. */
@AlationJson
record FlagReasonInput(
        @MayBeNull @Nullable @Size(max = 90_000) String flagReason) {}
