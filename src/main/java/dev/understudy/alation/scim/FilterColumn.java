package dev.understudy.alation.scim;

/**
 * What an attribute of a filter is in SQL.
 *
 * @param sql a column of the table {@code e}; of {@link Kind#LINK} the condition that it is linked with an id; of {@link Kind#FIXED} a word
 */
record FilterColumn(Kind kind, String sql) {

    /** How values are compared with it. */
    enum Kind {
        /** Letter by letter. */
        EXACT,
        /** In any case: the column has small letters only. */
        FOLDED,
        /** As a number, where it is to be equal. */
        ID,
        /** With true and false. */
        TRUTH,
        /** With ids of others. */
        LINK,
        /** Alike for all. */
        FIXED
    }

    static FilterColumn id() {
        return new FilterColumn(Kind.ID, "e.id");
    }

    static FilterColumn exact(String column) {
        return new FilterColumn(Kind.EXACT, "e." + column);
    }

    static FilterColumn folded(String column) {
        return new FilterColumn(Kind.FOLDED, "e." + column);
    }

    static FilterColumn truth(String condition) {
        return new FilterColumn(Kind.TRUTH, condition);
    }

    static FilterColumn link(String condition) {
        return new FilterColumn(Kind.LINK, condition);
    }

    static FilterColumn fixed(String word) {
        return new FilterColumn(Kind.FIXED, word);
    }
}
