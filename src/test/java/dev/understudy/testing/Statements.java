package dev.understudy.testing;

import java.util.List;

/** What the calls of a test ask the database for. A batch counts as one statement. */
public record Statements(StatementLog log, String instance) {

    /** The statements that calls send meanwhile. */
    public List<String> during(Runnable calls) {
        return log.during(instance, calls);
    }
}
