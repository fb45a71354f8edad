package dev.understudy.matillion.web;

/** The part of the URL space that is Matillion's. */
final class MatillionTree {

    private MatillionTree() {}

    /** Whether a path lies in it, given in canonical form. */
    static boolean holds(String path) {
        return path.equals("/rest") || path.startsWith("/rest/");
    }
}
