package dev.understudy.alation.core.key;

/** How the key is written that names an object of a type. All but sources, what lies in them, and files are named by a text as a whole. */
public enum KeyForm {

    /** No source tells of keys of such objects. */
    NONE,

    /** {@code <data source>}. */
    SOURCE,

    /** {@code <data source>.<schema>}; where schemas have names of several parts, {@code 7.sales.eu}. */
    SCHEMA,

    /** {@code <data source>.<schema>.<table>}. */
    TABLE,

    /** {@code <data source>.<schema>.<table>.<column>}; indexes are named alike. */
    COLUMN,

    /** {@code <data source>.<folder>.<collection>.<schema>…}, as far down as the object lies. */
    DOCSTORE,

    /** {@code <data source>.<query>}; clients write no such keys, they tell whose data a query asks for. */
    QUERY,

    /** {@code <file system>/<path>} or {@code <file system>./<path>}; nothing is escaped. */
    FILE,

    /** {@code <BI server>.<otype>.<external id>}. */
    BI,

    /** What its maker calls it, such as {@code api/load_orders}. */
    EXTERNAL_ID,

    /** The id as a text. */
    ID,

    /** The title. */
    TITLE,

    /** A username or the name of a group. */
    NAME;

    /** Whether keys begin with the id of the data source that the object belongs to. */
    boolean beginsWithSource() {
        return switch (this) {
            case SOURCE, SCHEMA, TABLE, COLUMN, DOCSTORE, QUERY -> true;
            default -> false;
        };
    }

    /** How many names stand behind the data source at least; the first may be of several parts. */
    int names() {
        return switch (this) {
            case SCHEMA, DOCSTORE, QUERY -> 1;
            case TABLE -> 2;
            case COLUMN -> 3;
            default -> 0;
        };
    }
}
