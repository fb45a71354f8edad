package dev.understudy.matillion.permission.user;

import dev.understudy.matillion.permission.group.PermissionGroup;
import dev.understudy.matillion.web.JavaSets;
import java.util.Set;

/** A permission user as exported. */
record PermissionUserPayload(String name, Set<String> groupNames) {

    static PermissionUserPayload of(PermissionUser user) {
        return new PermissionUserPayload(
                user.name(),
                JavaSets.of(user.groups().stream().map(PermissionGroup::name).toList()));
    }
}
