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
 * A connection of a BI server to where its data come from.
 *
 * @param connectionType how data are gathered: {@code TABLE}, {@code SQL_QUERY} or {@code FILES}
 * @param displayConnectionType the same as people read it
 * @param host of what the data come from
 * @param port of the same
 * @param dbTable the table that data are gathered from
 * @param sqlQuery the statement that gathers them
 * @param dataFiles paths of files that they are gathered from
 */
@AlationJson
record BiConnectionItem(
        @NotBlank @Size(max = 600) String externalId,
        @NotBlank @Size(max = 2000) String name,
        @MayBeNull @Nullable Instant createdAt,
        @MayBeNull @Nullable Instant lastUpdated,
        @MayBeNull @Nullable String sourceUrl,
        @MayBeNull @Nullable String biObjectType,
        @MayBeNull @Nullable String descriptionAtSource,
        @MayBeNull @Nullable String connectionType,
        @MayBeNull @Nullable String displayConnectionType,
        @MayBeNull @Nullable String host,
        @MayBeNull @Nullable Long port,
        @MayBeNull @Nullable String databaseType,
        @MayBeNull @Nullable String dbSchema,
        @MayBeNull @Nullable String dbTable,
        @MayBeNull @Nullable String sqlQuery,
        @MayBeNull @Nullable List<String> dataFiles,
        @MayBeNull @Nullable String parentFolder)
        implements BiItem {

    BiConnectionItem {
        dataFiles = Objects.requireNonNullElse(dataFiles, List.of());
    }
}
