package dev.understudy.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly which setting has stopped the start. */
final class SettingProblemAnalyzer extends AbstractFailureAnalyzer<SettingProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SettingProblem problem) {
        return new FailureAnalysis(
                String.valueOf(problem.getMessage()),
                "Correct it, or leave it out. --help lists all settings, docs/settings.md says more.",
                problem);
    }
}
