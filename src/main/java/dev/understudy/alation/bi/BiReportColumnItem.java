package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a report of a BI server.
 *
 * @param role such as {@code dimension} or {@code measure}
 * @param values samples
 */
@AlationJson
record BiReportColumnItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable Instant createdAt,
        @MayBeNull @Nullable Instant lastUpdated,
        @MayBeNull @Nullable String sourceUrl,
        @MayBeNull @Nullable String biObjectType,
        @MayBeNull @Nullable String descriptionAtSource,
        @MayBeNull @Nullable String dataType,
        @MayBeNull @Nullable String role,
        @MayBeNull @Nullable String expression,
        @MayBeNull @Nullable List<String> values,
        @MayBeNull @Nullable String report,
        @MayBeNull @Nullable List<String> parentDatasourceColumns,
        @MayBeNull @Nullable List<String> parentReportColumns)
        implements BiItem {

    BiReportColumnItem {
        values = Objects.requireNonNullElse(values, List.of());
        parentDatasourceColumns = Objects.requireNonNullElse(parentDatasourceColumns, List.of());
        parentReportColumns = Objects.requireNonNullElse(parentReportColumns, List.of());
    }
}
