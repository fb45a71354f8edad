package dev.understudy.matillion.permission.global;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroupRepository;
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
            String memberBy) {}

    /** @param decidedBy the group whose verdict counted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Effective(
            String user,
            String permission,
            boolean granted,
            Reason reason,
            @Nullable String decidedBy,
            List<Verdict> groups) {}

    private final GroupPermissions permissions;
    private final PermissionGroupRepository groups;
    private final PermissionUserRepository users;
    private final MatillionRoles roles;

    EffectivePermissions(
            GroupPermissions permissions,
            PermissionGroupRepository groups,
            PermissionUserRepository users,
            MatillionRoles roles) {
        this.permissions = permissions;
        this.groups = groups;
        this.users = users;
        this.roles = roles;
    }

    /** @throws NotFound if there is neither a permission user nor a login of this name */
    void requireKnown(String user) {
        if (roles.rolesOf(user).isEmpty() && users.findByName(user).isEmpty()) {
            throw new NotFound("There is no Matillion user '" + user + "'");
        }
    }

    /** One group that grants is enough, whatever the others forbid. */
    Effective of(String user, PermissionNode node) {
        Map<Long, PermissionGroup> all = new LinkedHashMap<>();
        groups.findAllWithRoles().forEach(group -> all.put(group.id(), group));
        Map<Long, Map<String, PermissionState>> states = permissions.of(all.keySet());
        Set<String> userRoles = roles.rolesOf(user);
        Map<PermissionGroup, String> memberships = memberships(user, userRoles, all);
        List<Verdict> verdicts = memberships.entrySet().stream()
                .map(entry -> verdict(entry.getKey(), node, all, states, entry.getValue()))
                .toList();
        if (userRoles.contains(MatillionRoles.SERVER_ADMIN)) {
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

    private Map<PermissionGroup, String> memberships(
            String user, Set<String> userRoles, Map<Long, PermissionGroup> all) {
        Map<PermissionGroup, String> memberships = new LinkedHashMap<>();
        Set<PermissionGroup> explicit =
                users.findByName(user).map(PermissionUser::groups).orElse(Set.of());
        for (PermissionGroup group : all.values()) {
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

    /** Up the nodes within the group, then the same in its parent, and so on. */
    private static Verdict verdict(
            PermissionGroup group,
            PermissionNode asked,
            Map<Long, PermissionGroup> all,
            Map<Long, Map<String, PermissionState>> states,
            String memberBy) {
        for (PermissionGroup at = group; at != null; at = at.parentId() == null ? null : all.get(at.parentId())) {
            Map<String, PermissionState> set = states.getOrDefault(at.id(), Map.of());
            for (PermissionNode node = asked; node != null; node = node.parent()) {
                PermissionState state = set.get(node.exportKey());
                if (state != null) {
                    boolean inherited = at != group || !node.equals(asked);
                    return new Verdict(group.name(), state, at.name(), node.exportKey(), inherited, memberBy);
                }
            }
        }
        return new Verdict(group.name(), PermissionState.DEFAULT, null, null, false, memberBy);
    }

    private static Optional<Verdict> first(List<Verdict> verdicts, PermissionState state) {
        return verdicts.stream().filter(verdict -> verdict.state() == state).findFirst();
    }
}
