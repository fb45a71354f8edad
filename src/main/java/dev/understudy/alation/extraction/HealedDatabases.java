package dev.understudy.alation.extraction;

import dev.understudy.alation.core.job.Jobs;
import dev.understudy.instance.Fixtures;
import dev.understudy.instance.dataset.Rows;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets jobs end that a slow database holds up, once fixtures say that it is slow no longer. */
@Component
class HealedDatabases implements Fixtures.Watcher {

    private final Jobs jobs;

    HealedDatabases(Jobs jobs) {
        this.jobs = jobs;
    }

    /** What is said last of a database counts. */
    @Override
    public void added(Rows rows) {
        Map<Long, Integer> polls = new HashMap<>();
        rows.of("simulated_database").forEach(row -> {
            if (row.get("source_id") instanceof Long source && row.get("polls") instanceof Integer left) {
                polls.put(source, left);
            }
        });
        polls.forEach((source, left) -> {
            if (left == 0) {
                jobs.endPolls(source);
            }
        });
    }
}
