package dev.understudy.alation.core.field;

/** What a field holds, by the names on the wire. People sets and references are object sets there, whatever pages call them. */
public enum FieldType {
    /** Plain text: the built-in title only. */
    TEXT,
    /** HTML. */
    RICH_TEXT,
    /** {@code YYYY-MM-DD}. */
    DATE,
    /** One of the field's options. */
    PICKER,
    /** A list of options. */
    MULTI_PICKER,
    /** A list of references {@code {"otype", "oid"}}; at most one if the field does not allow multiple. */
    OBJECT_SET;

    /** Whether a value is of the field's own options. */
    public boolean hasOptions() {
        return this == PICKER || this == MULTI_PICKER;
    }

    /** Whether a value is a list. */
    public boolean isSet() {
        return this == MULTI_PICKER || this == OBJECT_SET;
    }
}
