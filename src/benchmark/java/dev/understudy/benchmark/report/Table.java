package dev.understudy.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures of several servers, or of several things that one server did. */
public final class Table {

    private final String title;
    private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

    public Table(String title) {
        this.title = title;
    }

    public Table put(String row, String column, double figure) {
        rows.computeIfAbsent(row, any -> new LinkedHashMap<>()).put(column, figure);
        return this;
    }

    public String title() {
        return title;
    }

    public Map<String, Map<String, Double>> rows() {
        return rows;
    }

    /** As Markdown; what was not measured is left empty. */
    public String markdown() {
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + " | " + String.join(" | ", columns) + " |");
        lines.add("|---".repeat(columns.size() + 1) + "|");
        rows.forEach((name, row) -> lines.add("| " + name + " | " + cells(columns, row) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static String cells(Set<String> columns, Map<String, Double> row) {
        return columns.stream()
                .map(column -> row.containsKey(column) ? text(row.get(column)) : "")
                .collect(Collectors.joining(" | "));
    }

    /** About three digits: more would be noise. */
    private static String text(double figure) {
        double size = Math.abs(figure);
        return String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f", figure);
    }
}
