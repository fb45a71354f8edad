package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a BI server call the objects in it; null for what is called as everywhere.
 *
 * @param biReport for reports
 * @param biDatasource for datasources
 * @param biFolder for folders
 * @param biConnection for connections
 */
@AlationJson
record BiLabels(
        @MayBeNull @Nullable @Size(max = 255) String biReport,
        @MayBeNull @Nullable @Size(max = 255) String biDatasource,
        @MayBeNull @Nullable @Size(max = 255) String biFolder,
        @MayBeNull @Nullable @Size(max = 255) String biConnection) {

    static final BiLabels NONE = new BiLabels(null, null, null, null);
}
