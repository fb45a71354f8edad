package dev.understudy.alation.core.object;

/** Names one object of the catalog: its type and its id within the type. */
public record ObjectRef(String otype, long oid) {}
