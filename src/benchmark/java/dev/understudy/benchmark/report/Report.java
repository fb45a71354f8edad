package dev.understudy.benchmark.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** All that was measured, said as it comes, and kept as Markdown and as JSON. */
public final class Report {

    private final PrintStream out;
    private final Path directory;
    private final List<String> notes = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    public Report(PrintStream out, Path directory) {
        this.out = out;
        this.directory = directory;
    }

    /** Says under what conditions the figures came about. */
    public void note(String sentence) throws IOException {
        notes.add(sentence);
        out.println(sentence + "\n");
        save();
    }

    /** Says a table, and writes all there are to {@code figures.md} and {@code figures.json}: a run may end before its end. */
    public void add(Table table) throws IOException {
        tables.add(table);
        out.println(table.markdown());
        save();
    }

    private void save() throws IOException {
        String markdown = tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
        Files.writeString(directory.resolve("figures.md"), String.join("\n\n", notes) + "\n\n" + markdown);
        Map<String, Map<String, Map<String, Double>>> figures = new LinkedHashMap<>();
        tables.forEach(table -> figures.put(table.title(), table.rows()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("notes", notes);
        all.put("figures", figures);
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(directory.resolve("figures.json"), all);
    }
}
