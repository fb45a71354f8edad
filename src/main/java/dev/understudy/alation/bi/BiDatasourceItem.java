package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A datasource of a BI server, which has nothing to do with the data sources of databases. */
@AlationJson
record BiDatasourceItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable Instant createdAt,
        @MayBeNull @Nullable Instant lastUpdated,
        @MayBeNull @Nullable String sourceUrl,
        @MayBeNull @Nullable String biObjectType,
        @MayBeNull @Nullable String descriptionAtSource,
        @MayBeNull @Nullable String parentFolder,
        @MayBeNull @Nullable List<String> parentConnections)
        implements BiItem {

    BiDatasourceItem {
        parentConnections = Objects.requireNonNullElse(parentConnections, List.of());
    }
}
