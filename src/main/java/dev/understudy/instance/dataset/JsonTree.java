package dev.understudy.instance.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The nodes of a document that is JSON, in YAML's words. YAML would take most of it for the same, but not all: it does not know {@code \/}, refuses
 * some characters that JSON lets stand for themselves, and takes others for the ends of lines.
 */
final class JsonTree {

    private final JsonParser parser;
    private final Consumer<Mark> nodes;

    private JsonTree(JsonParser parser, Consumer<Mark> nodes) {
        this.parser = parser;
        this.nodes = nodes;
    }

    /**
     * The root of a document; empty if it is no JSON, and so perhaps YAML.
     *
     * @param nodes is told where each begins
     */
    static Optional<Node> root(String text, Consumer<Mark> nodes) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            parser.nextToken();
            Node root = new JsonTree(parser, nodes).node();
            return Optional.of(root).filter(all -> parser.nextToken() == null);
        } catch (JacksonException other) {
            return Optional.empty(); // whoever reads YAML says what is wrong with it
        }
    }

    private Node node() {
        Mark start = new Mark("", 0, parser.currentTokenLocation().getLineNr() - 1, 0, new int[0], 0);
        nodes.accept(start);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            case VALUE_NUMBER_INT -> scalar(Tag.INT, start);
            case VALUE_NUMBER_FLOAT -> scalar(Tag.FLOAT, start);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Tag.BOOL, start);
            case VALUE_NULL -> scalar(Tag.NULL, start);
            default -> scalar(Tag.STR, start);
        };
    }

    private Node object(Mark start) {
        List<NodeTuple> pairs = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Node key = node();
            parser.nextToken();
            pairs.add(new NodeTuple(key, node()));
        }
        return new MappingNode(Tag.MAP, true, pairs, start, start, FlowStyle.FLOW);
    }

    private Node array(Mark start) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new SequenceNode(Tag.SEQ, true, items, start, start, FlowStyle.FLOW);
    }

    private Node scalar(Tag tag, Mark start) {
        return new ScalarNode(tag, parser.getString(), start, start, ScalarStyle.DOUBLE_QUOTED);
    }
}
