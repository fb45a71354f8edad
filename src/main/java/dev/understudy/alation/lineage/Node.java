package dev.understudy.alation.lineage;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What takes part in lineage, as somebody sees it.
 *
 * @param key in the catalog's own spelling if there is such an object
 * @param oid the object's id; null if the catalog has none
 */
record Node(UUID id, NodeType type, String key, @Nullable Long oid) implements Comparable<Node> {

    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::type).thenComparing(Node::key).thenComparing(Node::id);

    /** Whether the catalog should have such an object, and has none. */
    boolean isTemporary() {
        return oid == null && type != NodeType.EXTERNAL;
    }

    /** What names it among others: the object's id, or the key if there is none. */
    Object name() {
        return oid == null ? key : oid;
    }

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}
