package dev.understudy.instance.dataset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly which line of the dataset has stopped the start. */
final class DatasetProblemAnalyzer extends AbstractFailureAnalyzer<DatasetProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatasetProblem problem) {
        return new FailureAnalysis(
                String.valueOf(problem.getMessage()),
                "Mend the document, name another, or start with --understudy.dataset=starter. The sections and their keys are listed in docs/instances-and-datasets.md.",
                problem);
    }
}
