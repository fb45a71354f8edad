package dev.understudy.testkit;

import java.util.Optional;
import java.util.stream.Stream;

/** The seven roles of the table "APIs by Roles", in its column order. The order means nothing: roles are not a ladder. */
public enum Role {
    VIEWER("Viewer"),
    EXPLORER("Explorer"),
    COMPOSER("Composer"),
    STEWARD("Steward"),
    SOURCE_ADMIN("Source Admin"),
    CATALOG_ADMIN("Catalog Admin"),
    SERVER_ADMIN("Server Admin");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Nothing for a name that is none of them, such as that of the one role which all callers of Matillion have. */
    static Optional<Role> named(String name) {
        return Stream.of(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** The name as the table prints it. */
    public String title() {
        return title;
    }
}
