package dev.understudy.matillion.permission.group;

import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.web.OnConflict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes groups, keeping names unique and the tree of parents free of circles. */
@Component
public class PermissionGroups {

    private static final int MAX_NAME = 255;

    private final PermissionGroupRepository groups;

    PermissionGroups(PermissionGroupRepository groups) {
        this.groups = groups;
    }

    /** The named group, or the failure in the product's words. */
    public PermissionGroup get(String name) {
        return groups.findByName(name).orElseThrow(() -> new NotFound("Unable to find the permission group: " + name));
    }

    /** Creates the group; one that is there keeps id, members and permissions when it is overwritten. */
    void importOne(GroupInput fields, OnConflict onConflict) {
        String name = fields.requiredName();
        Optional<PermissionGroup> present = groups.findByName(name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        checkName(name);
        Long parent = fields.parent();
        checkParent(present.orElse(null), parent);
        PermissionGroup group = present.orElseGet(() -> groups.save(new PermissionGroup(name)));
        group.placeUnder(parent);
        group.mapRoles(fields.otherRoles() == null ? List.of() : fields.otherRoles());
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
            checkParent(group, fields.parent());
            group.placeUnder(fields.parent());
        }
        if (name != null) {
            group.rename(name);
        }
        if (fields.otherRoles() != null) {
            group.mapRoles(fields.otherRoles());
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new BadRequest("Invalid name of a permission group: " + name);
        }
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
