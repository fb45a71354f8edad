package dev.understudy.matillion.permission.group;

import dev.understudy.database.Turns;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes groups, keeping names unique and the tree of parents free of circles. */
@Component
public class PermissionGroups {

    private final PermissionGroupRepository groups;
    private final Turns turns;

    PermissionGroups(PermissionGroupRepository groups, Turns turns) {
        this.groups = groups;
        this.turns = turns;
    }

    /** The named group, or the failure in the product's words. */
    public PermissionGroup get(String name) {
        return groups.findByName(name).orElseThrow(() -> new NotFound("Unable to find the permission group: " + name));
    }

    /** The same for who may replace its roles. */
    PermissionGroup toUpdate(String name) {
        turns.look();
        return get(name);
    }

    /**
     * Creates the group; one that is there keeps id, members and permissions when it is overwritten. Ids are those of this instance: an
     * object that says whose id it means is held to it.
     */
    void importOne(GroupInput fields, OnConflict onConflict) {
        turns.look();
        String name = fields.requiredName();
        Optional<PermissionGroup> present = groups.findByName(name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        List<String> roles = Objects.requireNonNullElse(fields.roles(), List.of());
        checkName(name);
        PermissionGroup.checkRoles(roles);
        checkOwner(fields.ownId(), name);
        Long parent = parent(fields);
        checkParent(present.orElse(null), parent);
        PermissionGroup group = present.orElseGet(() -> groups.save(new PermissionGroup(name)));
        group.placeUnder(parent);
        mapRoles(group, roles);
    }

    /** Changes what is named; another name renames the group. */
    void update(PermissionGroup group, GroupInput fields) {
        String name = fields.name();
        if (name != null && !name.equals(group.name())) {
            checkName(name);
            if (groups.findByName(name).isPresent()) {
                throw new BadRequest(name + " already exists");
            }
        }
        if (fields.namesParent()) {
            Long parent = parent(fields);
            checkParent(group, parent);
            group.placeUnder(parent);
        }
        if (name != null) {
            group.rename(name);
        }
        List<String> roles = fields.roles();
        if (roles != null) {
            PermissionGroup.checkRoles(roles);
            mapRoles(group, roles);
        }
    }

    /** Two who replace the roles at once do so one after the other: else the group would have those of both. */
    private void mapRoles(PermissionGroup group, List<String> roles) {
        turns.take("matillion_group_role", List.of(group.id()));
        group.mapRoles(roles);
    }

    private static void checkName(String name) {
        Names.check("Invalid name of a permission group", name);
    }

    /** An id that belongs to another group by now was meant for another instance, or for a group that is gone. */
    private void checkOwner(@Nullable Long id, @Nullable String name) {
        if (id != null && name != null) {
            groups.findById(id).filter(owner -> !owner.name().equals(name)).ifPresent(owner -> {
                throw new BadRequest(
                        "The id " + id + " does not belong to the permission group " + name + ": " + owner.name());
            });
        }
    }

    private @Nullable Long parent(GroupInput fields) {
        Long id = fields.parent();
        String name = fields.parentGroupName();
        if (id == null && name != null) {
            return groups.findByName(name)
                    .orElseThrow(() -> new BadRequest("Unable to find the parent permission group: " + name))
                    .id();
        }
        checkOwner(id, name);
        return id;
    }

    private void checkParent(@Nullable PermissionGroup group, @Nullable Long parentId) {
        if (group != null && parentId != null) {
            groups.findAndHold(List.of(group.id(), parentId));
        }
        Set<Long> seen = new HashSet<>();
        for (Long at = parentId; at != null; ) {
            if (group != null && at == group.id() || !seen.add(at)) {
                throw new BadRequest("A permission group cannot be its own ancestor: " + parentId);
            }
            at = groups.findAndHold(at)
                    .orElseThrow(() -> new BadRequest("Unable to find the parent permission group: " + parentId))
                    .parentId();
        }
    }
}
