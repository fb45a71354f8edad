package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A column of a datasource as clients see it, with the columns made from it. */
@AlationJson
record BiDatasourceColumnPayload(
        long id,
        @JsonUnwrapped BiDatasourceColumnItem item,
        List<String> derivedDatasourceColumns,
        List<String> derivedReportColumns,
        @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> others) {

    static BiDatasourceColumnPayload of(BiShown column) {
        return new BiDatasourceColumnPayload(
                column.id(),
                column.as(BiDatasourceColumnItem.class),
                column.named(BiRelation.DATASOURCE_COLUMN_FROM_DATASOURCE_COLUMN),
                column.named(BiRelation.REPORT_COLUMN_FROM_DATASOURCE_COLUMN),
                column.others());
    }
}
