package dev.understudy.matillion.project.task;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.DatasetTimes;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.matillion.project.ProjectDataset;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code matillion_tasks}. */
@Component
class TaskDataset implements DatasetSection<TaskDataset.Entry> {

    /**
     * @param project id of a project
     * @param version name of the version that the job lies in
     * @param tsFinished the task is seen to run before
     */
    record Entry(
            @IdOf("matillion_task") long id,
            long project,
            String version,
            String job,
            String environment,
            boolean failed,
            @Nullable Instant tsEnqueued,
            @Nullable Instant tsFinished) {}

    private static final Instant EARLIER = Instant.parse("2024-03-02T01:00:00Z");

    @Override
    public String name() {
        return "matillion_tasks";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry task, Rows rows) {
        Instant enqueued = Objects.requireNonNullElse(task.tsEnqueued(), EARLIER);
        Instant finished = Objects.requireNonNullElse(task.tsFinished(), enqueued);
        DatasetTimes.requireOrder("ts_enqueued", enqueued, "ts_finished", finished);
        ProjectDataset.refer(rows, "project", task.project());
        rows.add(
                "matillion_task",
                "id",
                task.id(),
                "project_id",
                task.project(),
                "version_name",
                task.version(),
                "job_name",
                task.job(),
                "environment_name",
                task.environment(),
                "failed",
                task.failed(),
                "ts_enqueued",
                enqueued,
                "ts_finished",
                finished);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("matillion_task").stream()
                .map(task -> new Entry(
                        task.id("id"),
                        task.id("project_id"),
                        task.text("version_name"),
                        task.text("job_name"),
                        task.text("environment_name"),
                        task.flag("failed"),
                        task.time("ts_enqueued"),
                        task.time("ts_finished")));
    }
}
