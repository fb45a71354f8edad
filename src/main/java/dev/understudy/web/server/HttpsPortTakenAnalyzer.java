package dev.understudy.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly which of the two ports is taken. */
final class HttpsPortTakenAnalyzer extends AbstractFailureAnalyzer<HttpsPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HttpsPortTaken problem) {
        return PortTakenAnalyzer.analysis(String.valueOf(problem.getMessage()), HttpsPortTaken.SETTING, problem);
    }
}
