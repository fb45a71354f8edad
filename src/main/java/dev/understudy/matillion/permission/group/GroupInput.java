package dev.understudy.matillion.permission.group;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.error.Malformed;
import dev.understudy.web.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client writes of a group.
 *
 * @param otherRoles a list, or a single role as a string; left out means unchanged
 * @param parentGroupId a number, a number in a string, or null for no parent; left out means unchanged
 */
record GroupInput(
        @Nullable String name,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> otherRoles,

        @JsonProperty("parentGroupID") @Nullable JsonNode parentGroupId) {

    boolean namesParent() {
        return parentGroupId != null;
    }

    /** The parent's id, if one is named. */
    @Nullable
    Long parent() {
        if (parentGroupId == null || parentGroupId.isNull()) {
            return null;
        }
        return Ids.inJson(parentGroupId).orElseThrow(() -> new Malformed("parentGroupID is no id"));
    }

    /** The name, which an import cannot do without. */
    String requiredName() {
        if (name == null || name.isEmpty()) {
            throw new Malformed("name is missing");
        }
        return name;
    }
}
