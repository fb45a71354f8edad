package dev.understudy.instance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly that the database is another version's, and what can be done. */
final class OtherVersionAnalyzer extends AbstractFailureAnalyzer<OtherVersion> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OtherVersion other) {
        return new FailureAnalysis(
                String.valueOf(other.getMessage()),
                "Start the version that wrote it, or give this one a database of its own. Nothing has been changed.",
                other);
    }
}
