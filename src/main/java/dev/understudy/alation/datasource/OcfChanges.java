package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client changes of a data source that a connector reaches; what is left out stays.
 *
 * @param composeDefaultUri what Compose connects to, or whether it connects where the catalog does
 */
@AlationJson
record OcfChanges(
        @Nullable @MayBeNull Long connectorId,
        @Nullable @MayBeNull @Size(max = 8000) String uri,
        @Nullable @MayBeNull JsonNode composeDefaultUri,
        @Nullable @MayBeNull @Size(max = 2000) String dbUsername,
        @Nullable @MayBeNull @Size(max = 2000) Secret dbPassword,
        @Nullable @MayBeNull @Size(max = TextLimits.TITLE) String title,

        @Nullable @MayBeNull @Size(max = TextLimits.DESCRIPTION)
        String description,

        @JsonProperty("private") @Nullable Boolean isPrivate) {}
