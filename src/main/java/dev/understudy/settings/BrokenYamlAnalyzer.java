package dev.understudy.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says plainly where a file of settings is no YAML. Which file it is the reader does not tell. */
final class BrokenYamlAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MarkedYAMLException broken) {
        return new FailureAnalysis(
                "A file of settings is no YAML: " + broken.getProblem() + place(broken.getProblemMark()),
                "Correct application.yaml, beside the server or in the folder config there, or the file that spring.config.location or"
                        + " spring.config.import names.",
                broken);
    }

    /** People count from one. */
    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : " (line %d, column %d)".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
