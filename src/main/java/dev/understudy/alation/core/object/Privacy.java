package dev.understudy.alation.core.object;

/** Whom a data source, or a schema or table in one, is for. */
public enum Privacy {
    /** Everybody. */
    PUBLIC,
    /** Its members. */
    PRIVATE,
    /** As whatever it lies in; data sources lie in nothing. */
    INHERIT
}
