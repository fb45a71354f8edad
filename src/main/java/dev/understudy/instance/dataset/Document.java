package dev.understudy.instance.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

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
        style.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        return new Yaml(new Faithful(style), style).dump(sections);
    }

    /** Writes texts so that they are read as they are: some characters end lines for YAML, and in JSON nothing. */
    private static final class Faithful extends Representer {

        private static final Pattern ODD_ENDS_OF_LINES = Pattern.compile("[\\x{85}\\x{2028}\\x{2029}\\x{FEFF}]");

        Faithful(DumperOptions style) {
            super(style);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            boolean odd = ODD_ENDS_OF_LINES.matcher(value).find();
            return super.representScalar(tag, value, odd ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
        }
    }
}
