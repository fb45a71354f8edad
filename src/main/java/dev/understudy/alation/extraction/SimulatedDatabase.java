package dev.understudy.alation.extraction;

import java.util.List;

/**
 * The database behind a data source, in so far as extraction has to get along with it.
 *
 * @param polls how often a job is seen to run if it is slow
 * @param deniedSchemas the schemas that a missing privilege keeps from being read; none for all
 */
record SimulatedDatabase(Fault fault, int polls, List<String> deniedSchemas) {

    /** One that nothing was ever said of. */
    static final SimulatedDatabase HEALTHY = new SimulatedDatabase(Fault.NONE, 0, List.of());

    boolean has(Fault asked) {
        return fault == asked;
    }

    /** Whether the service account may read a schema, as long as it may read any. */
    boolean shows(String schema) {
        return fault != Fault.MISSING_PRIVILEGE || deniedSchemas.stream().noneMatch(schema::equalsIgnoreCase);
    }
}
