package dev.understudy.alation.scim;

import dev.understudy.web.Links;

/** Where resources are, as the caller reaches them. */
final class Locations {

    private Locations() {}

    static String of(String path) {
        return Links.base() + "/scim/v2/" + path;
    }

    static String user(long id) {
        return of("Users/" + id);
    }

    static String group(long id) {
        return of("Groups/" + id);
    }
}
