package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new native or virtual data source; scripts send what they have read of another one.
 *
 * @param uri in place of host and port; dbname counts beside it if it names none
 * @param deploymentSetupComplete whether it is set up completely, as it is unless said otherwise
 */
@AlationJson
record NewNativeInput(
        @NotBlank @Size(max = DbTypes.LONGEST) String dbtype,
        @Nullable @MayBeNull @Size(max = 2000) String host,
        @Nullable @MayBeNull Long port,
        @Nullable @MayBeNull @Size(max = 2000) String dbname,
        @Nullable @MayBeNull @Size(max = 8000) String uri,
        @Nullable @MayBeNull @Size(max = 2000) String dbUsername,
        @Nullable @MayBeNull @Size(max = 2000) Secret dbPassword,
        @Nullable @MayBeNull @Size(max = TextLimits.TITLE) String title,

        @Nullable @MayBeNull @Size(max = TextLimits.DESCRIPTION)
        String description,

        @Nullable Boolean deploymentSetupComplete,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable Boolean isVirtual,
        @Nullable Boolean isHidden) {}
