package dev.understudy.instance.dataset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The nodes of a YAML document, or of its subset JSON. A few bytes can stand for more than any memory holds; so nodes are counted
 * while they are read, and what they stand for once all aliases are written out is known before anybody begins to do so.
 */
final class YamlTree {

    /** What a node stands for: itself and all below it. */
    private record Weight(long nodes, int depth) {}

    private final Place top;
    private final int budget;
    private final LoaderOptions options = new LoaderOptions();
    private final Map<Node, Weight> weights = new IdentityHashMap<>();

    private YamlTree(Place top, int budget) {
        this.top = top;
        this.budget = budget;
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // what they stand for is weighed
    }

    /**
     * The root of a document; null if it is empty.
     *
     * @param budget how many nodes it may stand for
     */
    static @Nullable Node root(String text, Place top, int budget) {
        YamlTree tree = new YamlTree(top, budget);
        try {
            Node root =
                    new Composer(tree.counting(new StreamReader(text)), new Resolver(), tree.options).getSingleNode();
            if (root != null) {
                tree.weigh(root);
            }
            return root;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine();
            throw top.at(line).problem(String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            throw top.problem(String.valueOf(broken.getMessage()));
        }
    }

    private Parser counting(StreamReader text) {
        return new ParserImpl(text, options) {

            private int nodes;

            @Override
            public Event getEvent() {
                Event event = super.getEvent();
                if (event instanceof NodeEvent && ++nodes > budget) {
                    throw tooMany(top.at(event.getStartMark().getLine()));
                }
                return event;
            }
        };
    }

    /** Aliases refer to what stands before them and has been weighed already; only those within what they refer to do not end. */
    private Weight weigh(Node node) {
        Weight known = weights.get(node);
        if (known != null) {
            return known;
        }
        if (node.isTwoStepsConstruction()) {
            throw top.at(node).problem("an alias refers to what it stands in");
        }
        List<Weight> below = below(node).map(this::weigh).toList();
        Weight weight = new Weight(
                1 + below.stream().mapToLong(Weight::nodes).sum(),
                1 + below.stream().mapToInt(Weight::depth).max().orElse(0));
        if (weight.nodes() > budget) {
            throw tooMany(top.at(node));
        }
        if (weight.depth() > options.getNestingDepthLimit()) {
            throw top.at(node).problem("nested deeper than " + options.getNestingDepthLimit() + " levels");
        }
        weights.put(node, weight);
        return weight;
    }

    private static Stream<Node> below(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()));
        }
        return node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.empty();
    }

    private DatasetProblem tooMany(Place place) {
        return place.problem("the document stands for more than " + budget + " values; send it in parts");
    }
}
