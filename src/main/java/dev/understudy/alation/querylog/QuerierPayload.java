package dev.understudy.alation.querylog;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An account of a database that has queried an object.
 *
 * @param dbAccount the account's name
 * @param numExecutions how many queries there were
 * @param tsLastQuery when the last one was, to the second: here alone times have no fraction
 */
@AlationJson
record QuerierPayload(String dbAccount, long numExecutions, String tsLastQuery) {

    static QuerierPayload of(String dbAccount, long numExecutions, Instant latest) {
        return new QuerierPayload(
                dbAccount, numExecutions, latest.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
