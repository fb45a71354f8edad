package dev.understudy.instance.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A dataset document that is being written: entries by section, as plain values. */
public final class Document {

    private final Map<String, List<Map<String, @Nullable Object>>> sections = new LinkedHashMap<>();

    /** Adds an entry, without what goes without saying. */
    void add(String section, Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(entry);
        said.values().removeIf(Document::goesWithoutSaying);
        sections.computeIfAbsent(section, first -> new ArrayList<>()).add(said);
    }

    /** Adds what no section can say of a row. */
    public void addRow(Map<String, @Nullable Object> row) {
        add(KeptRowDataset.NAME, row);
    }

    private static boolean goesWithoutSaying(@Nullable Object value) {
        return value == null
                || Objects.equals(value, false)
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** The entries by section. */
    public Map<String, List<Map<String, @Nullable Object>>> sections() {
        return sections;
    }

    /** An entry a line, as far as it has no lists of its own. */
    public String yaml() {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        style.setAllowUnicode(true);
        style.setWidth(Integer.MAX_VALUE);
        style.setSplitLines(false);
        return new Yaml(style).dump(sections);
    }
}
