package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a BI server as clients see it, with all that lies in it.
 *
 * @param popularity nobody measures it
 */
@AlationJson
record BiFolderPayload(
        long id,
        @JsonUnwrapped BiFolderItem item,
        @Nullable Double popularity,
        List<String> subfolders,
        List<String> connections,
        List<String> reports,
        List<String> datasources) {

    static BiFolderPayload of(BiShown folder) {
        return new BiFolderPayload(
                folder.id(),
                folder.as(BiFolderItem.class),
                null,
                folder.named(BiRelation.FOLDER_IN_FOLDER),
                folder.named(BiRelation.CONNECTION_IN_FOLDER),
                folder.named(BiRelation.REPORT_IN_FOLDER),
                folder.named(BiRelation.DATASOURCE_IN_FOLDER));
    }
}
