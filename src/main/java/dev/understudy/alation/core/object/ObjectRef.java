package dev.understudy.alation.core.object;

import jakarta.persistence.Embeddable;

/** Names one object of the catalog: its type and its id within the type. */
@Embeddable
public record ObjectRef(String otype, long oid) {}
