package dev.understudy.testkit;

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

    /** The name as the table prints it. */
    public String title() {
        return title;
    }
}
