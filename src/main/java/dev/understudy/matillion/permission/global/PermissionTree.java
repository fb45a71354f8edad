package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All groups with the states that they set, as they were when it was read. */
record PermissionTree(Map<Long, PermissionGroup> groups, Map<Long, Map<String, PermissionState>> states) {

    /**
     * What counts for a group at a node.
     *
     * @param setBy the group that the state was found at: the one asked for or an ancestor; null if it was found nowhere
     * @param node where it was found: the node asked for or one above it
     * @param inherited whether it was found anywhere else than at that group and that node
     */
    record Found(
            PermissionState state,
            @Nullable String setBy,
            @Nullable String node,
            boolean inherited) {

        static final Found NOTHING = new Found(PermissionState.DEFAULT, null, null, false);
    }

    Collection<PermissionGroup> all() {
        return groups.values();
    }

    /** The group that another lies under. */
    @Nullable
    PermissionGroup above(PermissionGroup group) {
        return group.parentId() == null ? null : groups.get(group.parentId());
    }

    /** What a group says of a node itself. */
    PermissionState own(PermissionGroup group, PermissionNode node) {
        return states.getOrDefault(group.id(), Map.of()).getOrDefault(node.exportKey(), PermissionState.DEFAULT);
    }

    /** Up the nodes within the group, then the same in its parent, and so on; it ends where rows that nobody has checked lie in a circle. */
    Found find(PermissionGroup group, PermissionNode asked) {
        Set<PermissionGroup> seen = new HashSet<>();
        for (PermissionGroup at = group; at != null && seen.add(at); at = above(at)) {
            for (PermissionNode node = asked; node != null; node = node.parent()) {
                PermissionState state = own(at, node);
                if (state != PermissionState.DEFAULT) {
                    return new Found(state, at.name(), node.exportKey(), at != group || !node.equals(asked));
                }
            }
        }
        return Found.NOTHING;
    }
}
