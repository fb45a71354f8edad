package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group with what it says of each permission, and what counts.
 *
 * @param parent the name of the group that it lies under
 * @param roles whose holders belong to it
 * @param members who belongs to it besides
 */
record GroupTreePayload(
        long id,
        String name,
        @Nullable String parent,
        Collection<String> roles,
        List<String> members,
        List<GroupState> permissions) {

    /**
     * What a group says of a permission.
     *
     * @param permission as exported, such as {@code /API Profile/Read}; the root's is empty
     * @param above the permission above it; null above the root
     * @param own what the group says itself
     * @param effective what counts: what it says itself, or what was found above
     * @param setBy the group that says so; null if none does
     * @param node the permission that it says it of
     */
    record GroupState(
            String permission,
            @Nullable String above,
            PermissionState own,
            PermissionState effective,
            boolean inherited,
            @Nullable String setBy,
            @Nullable String node) {

        static GroupState of(PermissionTree tree, PermissionGroup group, PermissionNode node) {
            PermissionNode above = node.parent();
            PermissionTree.Found found = tree.find(group, node);
            return new GroupState(
                    node.exportKey(),
                    above == null ? null : above.exportKey(),
                    tree.own(group, node),
                    found.state(),
                    found.inherited(),
                    found.setBy(),
                    found.node());
        }
    }

    static GroupTreePayload of(PermissionTree tree, PermissionGroup group, List<String> members) {
        PermissionGroup above = tree.above(group);
        return new GroupTreePayload(
                group.id(),
                group.name(),
                above == null ? null : above.name(),
                List.copyOf(group.otherRoles()),
                members,
                PermissionNode.CATALOGUE.stream()
                        .map(node -> GroupState.of(tree, group, node))
                        .toList());
    }
}
