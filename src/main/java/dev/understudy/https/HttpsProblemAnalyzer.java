package dev.understudy.https;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly, in place of a stack trace, why the server has not started. */
class HttpsProblemAnalyzer extends AbstractFailureAnalyzer<HttpsProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, HttpsProblem problem) {
        return new FailureAnalysis(
                problem.getMessage(),
                "Correct understudy.https.key-store, .key-store-password or .names, or leave out understudy.https.port.",
                failure);
    }
}
