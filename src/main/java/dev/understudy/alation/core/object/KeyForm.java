package dev.understudy.alation.core.object;

/** How the key is written that names an object of a type. */
public enum KeyForm {

    /** No source tells of keys of such objects. */
    NONE,

    /** {@code <data source>}. */
    SOURCE,

    /** {@code <data source>.<schema>}. */
    SCHEMA,

    /** {@code <data source>.<schema>.<table>}. */
    TABLE,

    /** {@code <data source>.<schema>.<table>.<column>}. */
    COLUMN,

    /** {@code <data source>.<folder>.<collection>.<schema>…}, as far down as the object lies. */
    DOCSTORE,

    /** {@code <file system>/<path>}. */
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
    public boolean beginsWithSource() {
        return switch (this) {
            case SOURCE, SCHEMA, TABLE, COLUMN, DOCSTORE -> true;
            default -> false;
        };
    }
}
