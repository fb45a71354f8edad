package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A connection of a BI server as clients see it, with its columns and the datasources made from it. */
@AlationJson
record BiConnectionPayload(
        long id, @JsonUnwrapped BiConnectionItem item, List<String> connectionColumns, List<String> datasources) {

    static BiConnectionPayload of(BiShown connection) {
        return new BiConnectionPayload(
                connection.id(),
                connection.as(BiConnectionItem.class),
                connection.named(BiRelation.COLUMN_OF_CONNECTION),
                connection.named(BiRelation.DATASOURCE_FROM_CONNECTION));
    }
}
