package dev.understudy.matillion.permission.global;

import dev.understudy.error.Malformed;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.web.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import brings of a group's permissions. */
record GroupPermissionInput(
        @Nullable String group, @Nullable Map<String, String> permissions) {

    String requiredGroup() {
        return Names.required(group, "group");
    }

    /** States by node in any spelling; with two spellings of one node it would be left to chance which of them counts. */
    Map<String, String> requiredPermissions() {
        if (permissions == null || permissions.containsValue(null)) {
            throw new Malformed("permissions are missing");
        }
        if (permissions.keySet().stream().map(PermissionNode::bare).distinct().count() < permissions.size()) {
            throw new Malformed("a permission is named twice");
        }
        return permissions;
    }
}
