package dev.understudy.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has not been exercised of the role table, cell by cell. */
final class CoverageGap {

    private final Response report;

    CoverageGap(Response report) {
        this.report = report;
    }

    @Override
    public String toString() {
        List<?> rows = (List<?>) report.json("rows");
        return "Of the role table %s %% has been exercised, not %s %%. What is missing:\n%s"
                .formatted(
                        report.json("percent"),
                        report.json("minimum"),
                        rows.stream()
                                .map(row -> line((Map<?, ?>) row))
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n")));
    }

    /** Empty if nothing is missing. */
    private static String line(Map<?, ?> row) {
        String missing = ((Map<?, ?>) row.get("roles"))
                .entrySet().stream()
                        .filter(cell -> isMissing((Map<?, ?>) cell.getValue()))
                        .map(cell -> Role.valueOf((String) cell.getKey()).title())
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : "  row " + row.get("row") + ", " + row.get("title") + ": " + missing;
    }

    private static boolean isMissing(Map<?, ?> cell) {
        return Integer.valueOf(0).equals(cell.get("allowed"))
                && Integer.valueOf(0).equals(cell.get("denied"));
    }
}
