package dev.understudy.alation.core.relational;

/** What a table is, whatever its source calls it. */
public enum TableType {
    TABLE,
    VIEW,
    SYNONYM
}
