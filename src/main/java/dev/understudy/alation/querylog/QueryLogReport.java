package dev.understudy.alation.querylog;

import java.util.ArrayList;
import java.util.List;

/** Keeps count of what becomes of a query log. Of a log that is nothing but wrong not all is kept in memory. */
final class QueryLogReport {

    private static final int MOST_TOLD = 1000;

    private final List<String> told = new ArrayList<>();
    private long received;
    private long refused;

    void received() {
        received++;
    }

    /** @param line from 0 */
    void refuse(int line, String reason) {
        refused++;
        if (told.size() < MOST_TOLD) {
            told.add("Line " + line + ". " + reason);
        }
    }

    QueryLogPayload payload() {
        return new QueryLogPayload(received, told, refused == 0 ? "" : refused + " errors were ignored");
    }
}
