package dev.understudy.alation.lineage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Nodes in the order in which they were reached, up to a number, and what comes next after each. */
final class Graph {

    private final int limit;
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final Map<Node, SortedSet<Node>> next = new HashMap<>();

    Graph(int limit) {
        this.limit = limit;
    }

    /** Whether the node is new, and there was room for it. */
    boolean add(Node node) {
        return nodes.size() < limit && nodes.add(node);
    }

    /** Says that each node of a chain comes after the one before. A chain ends where one had no room. */
    void link(List<Node> chain) {
        for (int i = 1; i < chain.size() && nodes.contains(chain.get(i)); i++) {
            next.computeIfAbsent(chain.get(i - 1), node -> new TreeSet<>()).add(chain.get(i));
        }
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Node> next(Node node) {
        return List.copyOf(next.getOrDefault(node, new TreeSet<>()));
    }
}
