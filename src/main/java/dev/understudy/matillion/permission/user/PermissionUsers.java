package dev.understudy.matillion.permission.user;

import dev.understudy.database.Turns;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.permission.group.PermissionGroupRepository;
import dev.understudy.matillion.permission.group.PermissionGroups;
import dev.understudy.matillion.web.LoginWatcher;
import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes permission users. */
@Component
class PermissionUsers implements LoginWatcher {

    /** The group that everybody new is put into. */
    private static final String EVERYBODY = "All Global Access";

    private final PermissionUserRepository users;
    private final PermissionGroupRepository groupRepository;
    private final PermissionGroups groups;
    private final Turns turns;

    PermissionUsers(
            PermissionUserRepository users,
            PermissionGroupRepository groupRepository,
            PermissionGroups groups,
            Turns turns) {
        this.users = users;
        this.groupRepository = groupRepository;
        this.groups = groups;
        this.turns = turns;
    }

    /** The record of a new login, if it has none yet. */
    @Override
    public void welcome(String name) {
        if (users.findByName(name).isEmpty()) {
            PermissionUser user = new PermissionUser(name);
            groupRepository.findByName(EVERYBODY).ifPresent(user::join);
            users.save(user);
        }
    }

    PermissionUser get(String name) {
        return users.findByName(name)
                .orElseThrow(() -> new NotFound("Unable to find the permission user by the name: " + name));
    }

    /** Puts the user into these groups alone; two who do so at once do so one after the other. */
    void importOne(PermissionUserInput fields, OnConflict onConflict) {
        turns.look();
        String name = fields.requiredName();
        Optional<PermissionUser> present = users.findByName(name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        Names.check("Invalid name of a permission user", name);
        List<PermissionGroup> all =
                fields.groupsOrNone().stream().map(groups::get).toList();
        PermissionUser user = present.orElseGet(() -> users.save(new PermissionUser(name)));
        turns.take("matillion_membership", List.of(user.id()));
        user.belongTo(all);
    }
}
