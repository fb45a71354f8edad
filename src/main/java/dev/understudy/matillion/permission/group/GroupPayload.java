package dev.understudy.matillion.permission.group;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.matillion.web.JavaSets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group as exported: without id, members and permissions. */
record GroupPayload(
        String name,
        Set<String> otherRoles,
        @JsonProperty("parentGroupID") @Nullable Long parentGroupId) {

    static GroupPayload of(PermissionGroup group) {
        return new GroupPayload(group.name(), JavaSets.of(group.otherRoles()), group.parentId());
    }
}
