package dev.understudy.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly which of the two ports is taken. */
final class HttpsPortTakenAnalyzer extends AbstractFailureAnalyzer<HttpsPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HttpsPortTaken problem) {
        return new FailureAnalysis(
                problem.getMessage(),
                "End the process that listens there, or name another port with --understudy.https.port.",
                problem);
    }
}
