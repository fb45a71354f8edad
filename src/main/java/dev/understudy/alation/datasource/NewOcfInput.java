package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new data source that a connector reaches. */
@AlationJson
record NewOcfInput(
        @NotNull Long connectorId,
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @NotBlank @Size(max = 8000) String uri,
        @NotBlank @Size(max = 2000) String dbUsername,
        @Nullable @MayBeNull @Size(max = 2000) Secret dbPassword,

        @Nullable @MayBeNull @Size(max = TextLimits.DESCRIPTION)
        String description,

        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable Boolean isHidden) {}
