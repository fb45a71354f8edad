package dev.understudy.matillion.permission.global;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.permission.user.PermissionUser;
import dev.understudy.matillion.permission.user.PermissionUserRepository;
import dev.understudy.matillion.web.MatillionRoles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a user may do in the end, and why. */
@Component
class EffectivePermissions {

    /** Why it came out so. */
    enum Reason {
        /** A Server Admin may do everything. */
        SERVER_ADMIN,
        /** Who is in no group may do everything but administer. */
        NO_GROUP,
        /** A group of the user's says so. */
        GROUP,
        /** No group says anything. */
        NOTHING_SET
    }

    /**
     * The verdict of one group.
     *
     * @param setBy the group that the state was found at: this one or an ancestor
     * @param node where it was found: the node asked for or one above it
     * @param inherited whether it was found anywhere else than at this group and this node
     * @param memberBy {@code membership}, or the role that maps the user to the group
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(
            String group,
            PermissionState state,
            @Nullable String setBy,
            @Nullable String node,
            boolean inherited,
            String memberBy) {

        static Verdict of(PermissionGroup group, PermissionTree.Found found, String memberBy) {
            return new Verdict(group.name(), found.state(), found.setBy(), found.node(), found.inherited(), memberBy);
        }
    }

    /** @param decidedBy the group whose verdict counted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Effective(
            String user,
            String permission,
            boolean granted,
            Reason reason,
            @Nullable String decidedBy,
            List<Verdict> groups) {}

    private final PermissionTrees trees;
    private final PermissionUserRepository users;
    private final MatillionRoles roles;

    EffectivePermissions(PermissionTrees trees, PermissionUserRepository users, MatillionRoles roles) {
        this.trees = trees;
        this.users = users;
        this.roles = roles;
    }

    /** @throws NotFound if there is neither a permission user nor a login of this name */
    void requireKnown(String user) {
        if (roles.rolesOf(user).isEmpty() && users.findByName(user).isEmpty()) {
            throw new NotFound("There is no Matillion user '" + user + "'");
        }
    }

    Effective of(String user, PermissionNode node) {
        return of(user, List.of(node)).get(0);
    }

    /** One group that grants is enough, whatever the others forbid. */
    List<Effective> of(String user, List<PermissionNode> nodes) {
        PermissionTree tree = trees.now();
        Set<String> userRoles = roles.rolesOf(user);
        Map<PermissionGroup, String> memberships = memberships(user, userRoles, tree);
        boolean admin = userRoles.contains(MatillionRoles.SERVER_ADMIN);
        return nodes.stream()
                .map(node -> effective(user, node, admin, verdicts(memberships, node, tree)))
                .toList();
    }

    private static Effective effective(String user, PermissionNode node, boolean admin, List<Verdict> verdicts) {
        if (admin) {
            return new Effective(user, node.listName(), true, Reason.SERVER_ADMIN, null, verdicts);
        }
        if (verdicts.isEmpty()) {
            return new Effective(user, node.listName(), true, Reason.NO_GROUP, null, verdicts);
        }
        Optional<Verdict> granting = first(verdicts, PermissionState.GRANTED);
        Optional<Verdict> deciding = granting.isPresent() ? granting : first(verdicts, PermissionState.FORBIDDEN);
        Reason reason = deciding.isPresent() ? Reason.GROUP : Reason.NOTHING_SET;
        String decidedBy = deciding.map(Verdict::group).orElse(null);
        return new Effective(user, node.listName(), granting.isPresent(), reason, decidedBy, verdicts);
    }

    private Map<PermissionGroup, String> memberships(String user, Set<String> userRoles, PermissionTree tree) {
        Map<PermissionGroup, String> memberships = new LinkedHashMap<>();
        Set<PermissionGroup> explicit =
                users.findByName(user).map(PermissionUser::groups).orElse(Set.of());
        for (PermissionGroup group : tree.all()) {
            if (explicit.contains(group)) {
                memberships.put(group, "membership");
            } else {
                group.otherRoles().stream()
                        .filter(userRoles::contains)
                        .findFirst()
                        .ifPresent(role -> memberships.put(group, "role " + role));
            }
        }
        return memberships;
    }

    private static List<Verdict> verdicts(
            Map<PermissionGroup, String> memberships, PermissionNode node, PermissionTree tree) {
        return memberships.entrySet().stream()
                .map(membership ->
                        Verdict.of(membership.getKey(), tree.find(membership.getKey(), node), membership.getValue()))
                .toList();
    }

    private static Optional<Verdict> first(List<Verdict> verdicts, PermissionState state) {
        return verdicts.stream().filter(verdict -> verdict.state() == state).findFirst();
    }
}
