package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.MayBeNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client changes of a data source that a connector reaches; what is left out stays.
 *
 * @param composeDefaultUri what Compose connects to
 */
@AlationJson
record OcfChanges(
        @Nullable @MayBeNull Long connectorId,
        @Nullable @MayBeNull @Size(max = 8000) String uri,
        @Nullable @MayBeNull @Size(max = 8000) String composeDefaultUri,
        @Nullable @MayBeNull @Size(max = 2000) String dbUsername,
        @Nullable @MayBeNull @Size(max = 2000) String dbPassword,
        @Nullable @MayBeNull @Size(max = 2000) String title,
        @Nullable @MayBeNull @Size(max = 1_000_000) String description,
        @JsonProperty("private") @Nullable Boolean isPrivate) {}
