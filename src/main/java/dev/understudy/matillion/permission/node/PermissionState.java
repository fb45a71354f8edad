package dev.understudy.matillion.permission.node;

import dev.understudy.error.BadRequest;

/** What a group says of a permission; DEFAULT says nothing and leaves it to the node above. */
public enum PermissionState {
    DEFAULT,
    GRANTED,
    FORBIDDEN;

    public static PermissionState parse(String text) {
        for (PermissionState state : values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        throw new BadRequest("Invalid permission state: " + text);
    }
}
