package dev.understudy.alation.scim;

import dev.understudy.access.AlationTrees;

/** The tree that the SCIM token opens. */
final class ScimTree {

    /** Of all bodies in it. */
    static final String MEDIA_TYPE = "application/scim+json";

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private ScimTree() {}

    /** Whether a path lies in it, given in canonical form; the token itself is made elsewhere. */
    static boolean holds(String path) {
        return (path.equals("/scim") || path.startsWith("/scim/")) && !AlationTrees.hold(path);
    }
}
