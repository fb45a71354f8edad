package dev.understudy.access;

import java.util.List;

/** The parts of the URL space that are Alation's. */
public final class AlationTrees {

    private static final List<String> TREES = List.of(
            "/integration",
            "/api",
            "/catalog",
            "/download",
            "/oauth",
            "/.well-known/oauth-authorization-server",
            "/scim/v2/token",
            "/search/v1",
            "/login",
            "/logout",
            "/full_version");

    private AlationTrees() {}

    /** The same as patterns of paths. */
    public static String[] patterns() {
        return TREES.stream().map(tree -> tree + "/**").toArray(String[]::new);
    }

    /** Whether a path lies in one of them, given in canonical form. */
    public static boolean hold(String path) {
        for (String tree : TREES) {
            if (path.startsWith(tree) && (path.length() == tree.length() || path.charAt(tree.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
