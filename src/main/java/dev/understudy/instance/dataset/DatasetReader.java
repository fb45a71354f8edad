package dev.understudy.instance.dataset;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a dataset document, YAML or its subset JSON, keeping the line of every entry. */
final class DatasetReader {

    /** One entry of a section: plain maps, lists and scalars, and the line it begins on. */
    record Entry(int line, @Nullable Object value) {}

    /**
     * What a document says.
     *
     * @param base the dataset it extends, if any
     */
    record Document(@Nullable String base, Map<String, List<Entry>> sections) {}

    private static final String EXTENDS = "extends";

    private final String document;

    DatasetReader(String document) {
        this.document = document;
    }

    /** The entries by section, in the document's order. */
    Document read(String text) {
        Node root = compose(text);
        String base = null;
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        if (root == null) {
            return new Document(null, sections);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new DatasetProblem(document, line(root), "a dataset is a map of sections");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String section = scalarText(tuple.getKeyNode());
            if (section.equals(EXTENDS)) {
                base = scalarText(tuple.getValueNode());
                continue;
            }
            if (!(tuple.getValueNode() instanceof SequenceNode list)) {
                throw new DatasetProblem(
                        document, line(tuple.getValueNode()), "section '" + section + "' must be a list");
            }
            List<Entry> entries = new ArrayList<>();
            list.getValue().forEach(node -> entries.add(new Entry(line(node), plain(node))));
            sections.put(section, entries);
        }
        return new Document(base, sections);
    }

    private @Nullable Node compose(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(64 * 1024 * 1024);
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new DatasetProblem(document, line, String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            throw new DatasetProblem(document, 1, String.valueOf(broken.getMessage()));
        }
    }

    private @Nullable Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> map.put(scalarText(tuple.getKeyNode()), plain(tuple.getValueNode())));
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(plain(item)));
            return list;
        }
        return scalar((ScalarNode) node);
    }

    private @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        try {
            if (tag.equals(Tag.INT)) {
                return Long.valueOf(text);
            }
            return tag.equals(Tag.FLOAT) ? Double.valueOf(text) : text;
        } catch (NumberFormatException odd) {
            throw new DatasetProblem(document, line(node), "not a decimal number: " + text);
        }
    }

    private String scalarText(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new DatasetProblem(document, line(node), "a key must be a word");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
