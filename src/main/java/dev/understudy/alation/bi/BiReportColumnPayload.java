package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A column of a report as clients see it, with the columns made from it. */
@AlationJson
record BiReportColumnPayload(long id, @JsonUnwrapped BiReportColumnItem item, List<String> derivedReportColumns) {

    static BiReportColumnPayload of(BiShown column) {
        return new BiReportColumnPayload(
                column.id(),
                column.as(BiReportColumnItem.class),
                column.named(BiRelation.REPORT_COLUMN_FROM_REPORT_COLUMN));
    }
}
