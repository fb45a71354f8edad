package dev.understudy.access;

import dev.understudy.error.BadRequest;
import java.util.List;
import java.util.Locale;

/** The seven roles of the table, in its column order. The order means nothing: roles are not a ladder. */
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

    /** The role of this name, in any case. */
    public static Role named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Unknown role '" + name + "'. Known: " + List.of(values()));
        }
    }

    /** The name as the table prints it. */
    public String title() {
        return title;
    }
}
