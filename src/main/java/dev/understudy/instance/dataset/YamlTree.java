package dev.understudy.instance.dataset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The nodes of a document in YAML or {@link JsonTree JSON}. A few bytes can stand for more than any memory holds; so nodes are counted
 * while they are read, and what they stand for once all aliases are written out is known before anybody begins to do so.
 */
final class YamlTree {

    /** What a node stands for: itself and all below it. */
    private record Weight(long nodes, int depth) {}

    /** Twice what APIs take, so that an export can be read whatever they have let in. */
    private static final int DEEPEST = 200;

    private static final Set<Tag> KNOWN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private final Place top;
    private final int budget;
    private final LoaderOptions options = new LoaderOptions();
    private final Map<Node, Weight> weights = new IdentityHashMap<>();

    private YamlTree(Place top, int budget) {
        this.top = top;
        this.budget = budget;
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
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
            Node root = JsonTree.root(text, tree.counter()).orElseGet(() -> tree.composed(text));
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

    private @Nullable Node composed(String text) {
        return new Composer(counting(new StreamReader(text)), new Resolver(), options).getSingleNode();
    }

    private Parser counting(StreamReader text) {
        Consumer<Mark> nodes = counter();
        return new ParserImpl(text, options) {

            @Override
            public Event getEvent() {
                Event event = super.getEvent();
                if (event instanceof NodeEvent) {
                    nodes.accept(event.getStartMark());
                }
                return event;
            }
        };
    }

    /** Counts nodes, and refuses the first that is too many. */
    private Consumer<Mark> counter() {
        AtomicInteger nodes = new AtomicInteger();
        return start -> {
            if (nodes.incrementAndGet() > budget) {
                throw tooMany(top.at(start.getLine()));
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
        requireKnown(node);
        List<Weight> below = below(node).map(this::weigh).toList();
        Weight weight = new Weight(
                1 + below.stream().mapToLong(Weight::nodes).sum(),
                1 + below.stream().mapToInt(Weight::depth).max().orElse(0));
        if (weight.nodes() > budget) {
            throw tooMany(top.at(node));
        }
        if (weight.depth() > DEEPEST) {
            throw top.at(node).problem("nested deeper than " + DEEPEST + " levels");
        }
        weights.put(node, weight);
        return weight;
    }

    /** Taken for a text, a value of any other tag would become something else than whoever wrote it meant. */
    private void requireKnown(Node node) {
        if (!KNOWN.contains(node.getTag())) {
            throw top.at(node).problem("the tag '" + node.getTag().getValue() + "' is not known here");
        }
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
