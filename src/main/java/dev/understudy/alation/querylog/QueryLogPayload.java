package dev.understudy.alation.querylog;

import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/**
 * What became of a query log.
 *
 * @param numberReceived how many lines there were
 * @param errorObjects what was wrong with lines, the first thousand of them
 * @param error how many lines were wrong; empty if none was
 */
@AlationJson
record QueryLogPayload(long numberReceived, List<String> errorObjects, String error) {

    static QueryLogPayload of(long received, LineReport refused) {
        long errors = refused.count();
        return new QueryLogPayload(received, refused.told(), errors == 0 ? "" : errors + " errors were ignored");
    }
}
