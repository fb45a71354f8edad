package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report of a BI server.
 *
 * @param owner who owns it on the BI platform
 */
@AlationJson
record BiReportItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable Instant createdAt,
        @MayBeNull @Nullable Instant lastUpdated,
        @MayBeNull @Nullable String sourceUrl,
        @MayBeNull @Nullable String biObjectType,
        @MayBeNull @Nullable String descriptionAtSource,
        @MayBeNull @Nullable String owner,
        @MayBeNull @Nullable String reportType,
        @MayBeNull @Nullable Long numAccesses,
        @MayBeNull @Nullable Double popularity,
        @MayBeNull @Nullable String parentFolder,
        @MayBeNull @Nullable List<String> parentReports,
        @MayBeNull @Nullable List<String> parentDatasources)
        implements BiItem {

    private static final Set<String> TYPES = Set.of("SIMPLE", "DASHBOARD");

    /** Types come in any case. */
    BiReportItem {
        reportType = reportType == null ? null : reportType.toUpperCase(Locale.ROOT);
        parentReports = Objects.requireNonNullElse(parentReports, List.of());
        parentDatasources = Objects.requireNonNullElse(parentDatasources, List.of());
    }

    @Override
    public Map<String, String> flaws() {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (reportType != null && !TYPES.contains(reportType)) {
            flaws.put("report_type", FieldErrors.unknownChoice(reportType));
        }
        return flaws;
    }
}
