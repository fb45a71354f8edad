package dev.understudy.matillion.permission.user;

import dev.understudy.error.Malformed;
import dev.understudy.matillion.web.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import brings of a permission user; without groups it is in none. */
record PermissionUserInput(@Nullable String name, @Nullable List<@Nullable String> groupNames) {

    /** Reads all of it: an import in which anything cannot be read is refused as a whole. */
    void requireReadable() {
        requiredName();
        groupsOrNone();
    }

    List<String> groupsOrNone() {
        if (groupNames != null && groupNames.contains(null)) {
            throw new Malformed("a group has no name");
        }
        return groupNames == null ? List.of() : groupNames;
    }

    String requiredName() {
        return Names.required(name, "name");
    }
}
