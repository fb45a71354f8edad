package dev.understudy.alation.lineage;

import dev.understudy.database.SqlTimes;
import java.time.Instant;

/** From when to when, both included. */
record Period(Instant from, Instant to) {

    /** The years that a client can be shown. */
    static final Period ALWAYS = new Period(SqlTimes.EARLIEST, SqlTimes.LATEST);
}
