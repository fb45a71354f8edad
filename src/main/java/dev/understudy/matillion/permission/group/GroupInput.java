package dev.understudy.matillion.permission.group;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.error.Malformed;
import dev.understudy.matillion.web.Names;
import dev.understudy.web.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client writes of a group.
 *
 * @param otherRoles a list, or a single role as a string; left out means unchanged
 * @param parentGroupId a number, a number in a string, or null for no parent; left out means unchanged
 * @param id whose the object was where it comes from; exports do not have it, those who add it are held to it
 * @param parentGroupName whose {@code parentGroupId} is meant, likewise; without that it names the parent itself
 */
record GroupInput(
        @Nullable String name,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> otherRoles,

        @JsonProperty("parentGroupID") @Nullable JsonNode parentGroupId,
        @Nullable JsonNode id,
        @Nullable String parentGroupName) {

    /** Whether there is nothing in it that an update could change, as in an export's envelope. */
    boolean changesNothing() {
        return name == null && otherRoles == null && !namesParent();
    }

    /** Reads all of it: an import in which anything cannot be read is refused as a whole. */
    void requireReadable() {
        requiredName();
        parent();
        ownId();
        roles();
    }

    boolean namesParent() {
        return parentGroupId != null || parentGroupName != null;
    }

    /** The parent's id, if one is named. */
    @Nullable
    Long parent() {
        return id(parentGroupId, "parentGroupID");
    }

    /** The id where the object comes from, if it is told. */
    @Nullable
    Long ownId() {
        return id(id, "id");
    }

    /** The roles, if they are named; none of them is empty. */
    @Nullable
    List<String> roles() {
        if (otherRoles != null) {
            PermissionGroup.requireFilled(otherRoles);
        }
        return otherRoles;
    }

    /** The name, which an import cannot do without. */
    String requiredName() {
        return Names.required(name, "name");
    }

    private static @Nullable Long id(@Nullable JsonNode value, String key) {
        if (value == null || value.isNull()) {
            return null;
        }
        return Ids.inJson(value).orElseThrow(() -> new Malformed(key + " is no id"));
    }
}
