package dev.understudy.control.coverage;

import dev.understudy.access.Role;
import dev.understudy.coverage.CoverageReport;
import dev.understudy.web.Page;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The coverage of the role table as a heat map for a browser. */
final class CoveragePage {

    private CoveragePage() {}

    static String of(CoverageReport report) {
        return Page.filled(
                "coverage",
                Map.of(
                        "exercised", String.valueOf(report.exercised()),
                        "cells", String.valueOf(report.cells()),
                        "percent", String.valueOf(report.percent()),
                        "roles",
                                Arrays.stream(Role.values())
                                        .map(role -> "<th scope=\"col\">" + role.title() + "</th>")
                                        .collect(Collectors.joining()),
                        "rows", report.rows().stream().map(CoveragePage::row).collect(Collectors.joining("\n"))));
    }

    private static String row(CoverageReport.Row row) {
        return "<tr><td>%d</td><th scope=\"row\">%s<br><small>%s</small></th>%s</tr>"
                .formatted(
                        row.row(),
                        HtmlUtils.htmlEscape(row.title()),
                        HtmlUtils.htmlEscape(row.family()),
                        row.roles().values().stream().map(CoveragePage::cell).collect(Collectors.joining()));
    }

    private static String cell(CoverageReport.Tried cell) {
        String counts = cell.wasExercised()
                ? "<small>%d allowed<br>%d denied</small>".formatted(cell.allowed(), cell.denied())
                : "<small>not tried</small>";
        return "<td class=\"%s\">%s<br>%s</td>".formatted(kind(cell), cell.expected(), counts);
    }

    private static String kind(CoverageReport.Tried cell) {
        if (cell.contradicts()) {
            return "wrong";
        }
        return cell.wasSeenWhole() ? "whole" : cell.wasExercised() ? "half" : "untried";
    }
}
