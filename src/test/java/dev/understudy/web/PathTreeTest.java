package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathTreeTest {

    private static PathTree<String> tree(String... templates) {
        PathTree<String> tree = new PathTree<>();
        Arrays.stream(templates).forEach(template -> tree.at(template, () -> template));
        return tree;
    }

    private static PathTree.@Nullable Match<String> find(PathTree<String> tree, String path) {
        return tree.find(List.of(path.substring(1).split("/")));
    }

    @Test
    void aLiteralBeatsLimitedWordsBeatAFreeVariableBeatTheRest() {
        PathTree<String> tree = tree("/a/{*rest}", "/a/{free}", "/a/{word:x|y}", "/a/literal");

        assertThat(find(tree, "/a/literal"))
                .isNotNull()
                .extracting(PathTree.Match::value)
                .isEqualTo("/a/literal");
        assertThat(find(tree, "/a/x"))
                .isNotNull()
                .extracting(PathTree.Match::value)
                .isEqualTo("/a/{word:x|y}");
        assertThat(find(tree, "/a/z"))
                .isNotNull()
                .extracting(PathTree.Match::value)
                .isEqualTo("/a/{free}");
        assertThat(find(tree, "/a/z/z"))
                .isNotNull()
                .extracting(PathTree.Match::value)
                .isEqualTo("/a/{*rest}");
    }

    @Test
    void aLiteralThatLeadsNowhereIsLeftAgain() {
        PathTree<String> tree = tree("/v1/data/{id}/parse", "/v1/{otype:data|table}/{id}");

        assertThat(find(tree, "/v1/data/5"))
                .isEqualTo(new PathTree.Match<>("/v1/{otype:data|table}/{id}", Map.of("otype", "data", "id", "5")));
    }

    @Test
    void templatesThatShareAPlaceKeepTheirOwnNames() {
        PathTree<String> tree = tree("/tag/{id}", "/tag/{name}/subject");

        assertThat(find(tree, "/tag/7"))
                .extracting(m -> m == null ? null : m.variables())
                .isEqualTo(Map.of("id", "7"));
        assertThat(find(tree, "/tag/7/subject"))
                .extracting(m -> m == null ? null : m.variables())
                .isEqualTo(Map.of("name", "7"));
    }

    @Test
    void theRestIsHandedOverWhole() {
        assertThat(find(tree("/r/{*rest}"), "/r/GET:https:/x/y"))
                .isEqualTo(new PathTree.Match<>("/r/{*rest}", Map.of("rest", "GET:https:/x/y")));
    }

    @Test
    void whatNoTemplateFitsIsNotFound() {
        PathTree<String> tree = tree("/a/b", "/a/{x:y}/c");

        assertThat(find(tree, "/a")).isNull();
        assertThat(find(tree, "/a/b/c")).isNull();
        assertThat(find(tree, "/A/b")).isNull();
    }
}
