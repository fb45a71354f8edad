package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a BI server.
 *
 * @param owner who owns it on the BI platform
 */
@AlationJson
record BiFolderItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable Instant createdAt,
        @MayBeNull @Nullable Instant lastUpdated,
        @MayBeNull @Nullable String sourceUrl,
        @MayBeNull @Nullable String biObjectType,
        @MayBeNull @Nullable String descriptionAtSource,
        @MayBeNull @Nullable String owner,
        @MayBeNull @Nullable Long numReports,
        @MayBeNull @Nullable Long numReportAccesses,
        @MayBeNull @Nullable String parentFolder)
        implements BiItem {

    BiFolderItem {
        numReports = Objects.requireNonNullElse(numReports, 0L);
        numReportAccesses = Objects.requireNonNullElse(numReportAccesses, 0L);
    }
}
