package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A report of a BI server as clients see it, with the reports made from it and its columns. */
@AlationJson
record BiReportPayload(long id, @JsonUnwrapped BiReportItem item, List<String> subReports, List<String> reportColumns) {

    static BiReportPayload of(BiShown report) {
        return new BiReportPayload(
                report.id(),
                report.as(BiReportItem.class),
                report.named(BiRelation.REPORT_FROM_REPORT),
                report.named(BiRelation.COLUMN_OF_REPORT));
    }
}
