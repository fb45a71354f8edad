package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A datasource of a BI server as clients see it, with its columns and the reports made from it. */
@AlationJson
record BiDatasourcePayload(
        long id, @JsonUnwrapped BiDatasourceItem item, List<String> datasourceColumns, List<String> reports) {

    static BiDatasourcePayload of(BiShown datasource) {
        return new BiDatasourcePayload(
                datasource.id(),
                datasource.as(BiDatasourceItem.class),
                datasource.named(BiRelation.COLUMN_OF_DATASOURCE),
                datasource.named(BiRelation.REPORT_FROM_DATASOURCE));
    }
}
