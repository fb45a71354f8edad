package dev.understudy.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly what is wrong with the database, and what can be done. */
final class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<DatabaseProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseProblem problem) {
        return new FailureAnalysis(String.valueOf(problem.getMessage()), problem.action(), problem);
    }
}
