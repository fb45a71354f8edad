package dev.understudy.alation.policy;

import dev.understudy.alation.core.web.AlationJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a job over policies reports: lines of prose for batches of 250, and one for the whole.
 *
 * @param failures the items that could not be done
 */
record BatchReport(List<String> lines, List<Failed> failures, boolean allFailed) {

    /** An item that could not be done, as the view of job errors shows it. */
    @AlationJson
    record Failed(int index, String error) {}

    private static final int BATCH = 250;

    /** @param errors for each item what went wrong, or null */
    static BatchReport of(List<@Nullable String> errors) {
        List<String> lines = new ArrayList<>();
        List<Failed> failures = new ArrayList<>();
        int batches = 0;
        for (int from = 0; from < errors.size(); from += BATCH) {
            int to = Math.min(from + BATCH, errors.size());
            batches++;
            report(errors.subList(from, to), from, lines);
        }
        for (int i = 0; i < errors.size(); i++) {
            if (errors.get(i) != null) {
                failures.add(new Failed(i, Objects.requireNonNull(errors.get(i))));
            }
        }
        lines.add("All total %d batches with a limit of %d items attempted. [Succeeded: %d, Failed: %d, Total: %d]"
                .formatted(batches, BATCH, errors.size() - failures.size(), failures.size(), errors.size()));
        return new BatchReport(lines, failures, !errors.isEmpty() && failures.size() == errors.size());
    }

    private static void report(List<@Nullable String> batch, int from, List<String> lines) {
        long failed = batch.stream().filter(Objects::nonNull).count();
        String range = " items (index range: [" + from + ", " + (from + batch.size() - 1) + "])";
        if (failed < batch.size()) {
            lines.add("Successfully processed " + (batch.size() - failed) + range);
        }
        if (failed > 0) {
            lines.add("Failed to process " + failed + range);
        }
    }
}
