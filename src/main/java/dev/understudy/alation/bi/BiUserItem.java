package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the BI platform. */
@AlationJson
record BiUserItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable String email)
        implements BiItem {}
