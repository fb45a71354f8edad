package dev.understudy.alation.lineage;

import java.time.Instant;

/** From when to when, both included. */
record Period(Instant from, Instant to) {

    /** The years that a client can be shown. */
    static final Period ALWAYS =
            new Period(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
}
