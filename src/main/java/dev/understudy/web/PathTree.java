package dev.understudy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most specific path template for a path by walking its segments: a literal beats a variable limited to certain
 * words ({@code {x:a|b}}), which beats a free variable ({@code {x}}), which beats the rest of the path ({@code {*x}}). The cost
 * depends on the length of the path, not on the number of templates.
 *
 * @param <T> what is kept for a template
 */
public final class PathTree<T> {

    /** A template that fits, what is kept for it, and the values of its variables. */
    public record Match<T>(T value, Map<String, String> variables) {}

    private final Node<T> root = new Node<>(null);

    /** The value kept for exactly this template, made by {@code first} if there is none yet. */
    public T at(String template, Supplier<T> first) {
        Node<T> node = root;
        List<String> names = new ArrayList<>();
        for (String segment : segments(template)) {
            node = node.child(segment);
            if (segment.startsWith("{")) {
                names.add(variableName(segment));
            }
        }
        if (node.value == null) {
            node.value = first.get();
            node.names = List.copyOf(names);
        }
        return node.value;
    }

    /** The most specific match for a path's decoded segments. */
    public @Nullable Match<T> find(List<String> path) {
        List<String> captured = new ArrayList<>();
        Node<T> node = find(root, path, 0, captured);
        if (node == null || node.value == null) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < node.names.size(); i++) {
            variables.put(node.names.get(i), captured.get(i));
        }
        return new Match<>(node.value, variables);
    }

    private static <T> @Nullable Node<T> find(Node<T> node, List<String> path, int depth, List<String> captured) {
        if (depth == path.size()) {
            return node.value == null ? null : node;
        }
        String segment = path.get(depth);
        Node<T> literal = node.literals.get(segment);
        if (literal != null) {
            Node<T> found = find(literal, path, depth + 1, captured);
            if (found != null) {
                return found;
            }
        }
        for (Node<T> variable : node.variables) {
            if (variable.words != null && !variable.words.contains(segment)) {
                continue;
            }
            captured.add(segment);
            Node<T> found = find(variable, path, depth + 1, captured);
            if (found != null) {
                return found;
            }
            captured.remove(captured.size() - 1);
        }
        if (node.rest != null) {
            captured.add(String.join("/", path.subList(depth, path.size())));
        }
        return node.rest;
    }

    private static List<String> segments(String template) {
        return Arrays.stream(template.split("/")).filter(s -> !s.isEmpty()).toList();
    }

    private static String variableName(String segment) {
        String inner = segment.substring(segment.startsWith("{*") ? 2 : 1, segment.length() - 1);
        int colon = inner.indexOf(':');
        return colon < 0 ? inner : inner.substring(0, colon);
    }

    private static final class Node<T> {
        private final @Nullable Set<String> words;
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final List<Node<T>> variables = new ArrayList<>();
        private @Nullable Node<T> rest;
        private @Nullable T value;
        private List<String> names = List.of();

        Node(@Nullable Set<String> words) {
            this.words = words;
        }

        Node<T> child(String segment) {
            if (segment.startsWith("{*")) {
                if (rest == null) {
                    rest = new Node<>(null);
                }
                return rest;
            }
            return segment.startsWith("{")
                    ? variable(words(segment))
                    : literals.computeIfAbsent(segment, s -> new Node<>(null));
        }

        private Node<T> variable(@Nullable Set<String> limitedTo) {
            for (Node<T> existing : variables) {
                if (Objects.equals(existing.words, limitedTo)) {
                    return existing;
                }
            }
            Node<T> created = new Node<>(limitedTo);
            variables.add(limitedTo == null ? variables.size() : 0, created); // the free variable is asked last
            return created;
        }

        private static @Nullable Set<String> words(String segment) {
            int colon = segment.indexOf(':');
            return colon < 0
                    ? null
                    : new TreeSet<>(Arrays.asList(
                            segment.substring(colon + 1, segment.length() - 1).split("\\|")));
        }
    }
}
