package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A column of a connection as clients see it, with the columns made from it. */
@AlationJson
record BiConnectionColumnPayload(
        long id,
        @JsonUnwrapped BiConnectionColumnItem item,
        List<String> derivedDatasourceColumns,
        @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> others) {

    static BiConnectionColumnPayload of(BiShown column) {
        return new BiConnectionColumnPayload(
                column.id(),
                column.as(BiConnectionColumnItem.class),
                column.named(BiRelation.DATASOURCE_COLUMN_FROM_CONNECTION_COLUMN),
                column.others());
    }
}
