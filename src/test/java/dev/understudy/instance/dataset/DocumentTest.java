package dev.understudy.instance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents are read as they were written, in YAML and in JSON. */
class DocumentTest {

    private static final List<String> LETTERS = List.of(
            "a", "1", "😀", " ", "\t", "\n", "\r", "\u0001", "\u000b", "\u007f", "\u0080", "\u0085", "\u00a0", "\u2028",
            "\u2029", "\ufeff", "\ufffe", ":", "#", "-", "'", "\"", "\\", "/", "{", "~", "!", "&", "%");

    private static final Place TOP = Place.top(null);

    /** Of up to three letters of all sorts, and each of them in the midst of a sentence. */
    private static List<String> texts() {
        List<String> texts =
                new ArrayList<>(List.of("", "yes", "null", "2024-01-01", "0x1F", "1_000", "1:30:00", "<<", "="));
        texts.addAll(LETTERS);
        for (String first : LETTERS) {
            for (String second : LETTERS) {
                texts.add(first + second);
                LETTERS.forEach(third -> texts.add(first + second + third));
            }
            texts.add("All is  " + first + " well: " + first);
        }
        return texts;
    }

    @Test
    void whateverATextIsMadeOfItComesBack() {
        Document document = new Document();
        texts().forEach(text -> document.add("sections", entry(text)));

        assertThat(read(document.yaml())).isEqualTo(document.sections());
        assertThat(read(JsonMapper.shared().writeValueAsString(document.sections())))
                .isEqualTo(document.sections());
    }

    @Test
    void whatOnlyJsonAllowsIsReadAsItSays() {
        String document = "{\"a\\/b\"\n: [\"\\u0041\\/\u0085\", -0, 1E2, 1.50, true, null, {}],\n\t\""
                + "k".repeat(2000) + "\": 1}";

        assertThat(plain(Objects.requireNonNull(YamlTree.root(document, TOP, 1000))))
                .hasToString("{a/b=[A/\u0085, 0, 1E+2, 1.50, true, null, {}], " + "k".repeat(2000) + "=1}");
    }

    @Test
    void whatTheTagOfAValueMeansIsKnownOrRefused() {
        assertThat(plain(Objects.requireNonNull(YamlTree.root("[!!str 5, !!int '5', ! x]", TOP, 10))))
                .hasToString("[5, 5, x]");
        for (String document :
                List.of("a:\n- !!binary YQ==", "a:\n- !!set {x}", "a:\n- !own x", "a:\n- {!!binary YQ==: 1}")) {
            assertThatThrownBy(() -> YamlTree.root(document, TOP, 10))
                    .isInstanceOf(DatasetProblem.class)
                    .hasMessageStartingWith("line 2: the tag '")
                    .hasMessageEndingWith("' is not known here");
        }
    }

    @Test
    void thereIsABottom() {
        assertThat(YamlTree.root("{\"a\": " + "[".repeat(199) + "]".repeat(199) + "}", TOP, 1000))
                .isNotNull();
        assertThatThrownBy(() -> YamlTree.root("{\"a\": " + "[".repeat(200) + "]".repeat(200) + "}", TOP, 1000))
                .hasMessage("line 1: nested deeper than 200 levels");
    }

    private static Map<String, @Nullable Object> entry(String text) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("text", text);
        entry.put("below", Map.of("[" + text, List.of(text)));
        return entry;
    }

    private static @Nullable Object read(String document) {
        return plain(Objects.requireNonNull(YamlTree.root(document, TOP, Integer.MAX_VALUE)));
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            for (NodeTuple pair : mapping.getValue()) {
                values.put(DatasetReader.word(pair.getKeyNode(), TOP), plain(pair.getValueNode()));
            }
            return values;
        }
        Stream<Node> items = node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.empty();
        return node instanceof ScalarNode scalar
                ? ScalarValues.plain(scalar, TOP)
                : items.map(DocumentTest::plain).toList();
    }
}
