package dev.understudy.matillion.permission.user;

import dev.understudy.error.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import brings of a permission user; without groups it is in none. */
record PermissionUserInput(@Nullable String name, @Nullable List<String> groupNames) {

    String requiredName() {
        if (name == null || name.isEmpty()) {
            throw new Malformed("name is missing");
        }
        return name;
    }
}
