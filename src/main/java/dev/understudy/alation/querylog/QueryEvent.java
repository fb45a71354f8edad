package dev.understudy.alation.querylog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A query that was run.
 *
 * @param dbAccount who ran it
 * @param defaultSchemas where tables lie that are named without a schema
 */
record QueryEvent(String dbAccount, Instant startTime, List<String> defaultSchemas, SqlMentions mentions) {

    static QueryEvent of(QueryEventInput line) {
        List<String> schemas = Arrays.stream(line.defaultDatabases().split(","))
                .map(String::strip)
                .filter(schema -> !schema.isEmpty())
                .toList();
        return new QueryEvent(line.userName(), line.startTime(), schemas, SqlMentions.of(line.text()));
    }
}
