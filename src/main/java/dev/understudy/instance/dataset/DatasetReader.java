package dev.understudy.instance.dataset;

import dev.understudy.error.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes a dataset document apart into its sections and their entries. */
final class DatasetReader {

    /**
     * What a document says.
     *
     * @param base the dataset it extends, if any
     * @param sections the entries by section, in the document's order
     */
    record Read(@Nullable String base, Map<String, List<Node>> sections) {}

    static final String EXTENDS = "extends";

    private final Place top;
    private final Nearest sections;

    /** @param sections the names of those that there are */
    DatasetReader(Place top, Nearest sections) {
        this.top = top;
        this.sections = sections;
    }

    Read read(@Nullable Node root) {
        String base = null;
        Map<String, List<Node>> entries = new LinkedHashMap<>();
        if (root != null && !(root instanceof MappingNode)) {
            throw top.at(root).problem("a dataset is a map of sections");
        }
        for (NodeTuple pair : root == null ? List.<NodeTuple>of() : ((MappingNode) root).getValue()) {
            String section = word(pair.getKeyNode(), top);
            if (section.equals(EXTENDS) && base != null) {
                throw top.at(pair.getKeyNode()).problem("key '" + EXTENDS + "' stands twice");
            } else if (section.equals(EXTENDS)) {
                base = word(pair.getValueNode(), top);
            } else if (entries.put(section, entries(section, pair)) != null) {
                throw top.at(pair.getKeyNode()).problem("section '" + section + "' stands twice");
            }
        }
        return new Read(base, entries);
    }

    private List<Node> entries(String section, NodeTuple pair) {
        if (!sections.knows(section)) {
            throw top.at(pair.getKeyNode()).problem("unknown section '" + section + "'" + sections.hint(section));
        }
        if (!(pair.getValueNode() instanceof SequenceNode list)) {
            throw top.at(pair.getValueNode()).problem("section '" + section + "' must be a list");
        }
        return list.getValue();
    }

    /** What a node says that can only be a word. */
    static String word(Node node, Place place) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw place.at(node).problem("a key must be a word");
    }
}
