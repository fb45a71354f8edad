package dev.understudy.matillion.project.task;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A run of a job. What it ran is known by name: names are the keys here, and the job may be gone when somebody asks. */
@Entity
@Table(name = "matillion_task")
class Task {

    /** What can be seen of a task. */
    enum State {
        RUNNING,
        SUCCESS,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private String versionName;
    private String jobName;
    private String environmentName;
    private boolean failed;
    private Instant tsEnqueued;
    private Instant tsFinished;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(
            long projectId,
            String versionName,
            String jobName,
            String environmentName,
            boolean failed,
            Instant tsEnqueued,
            Instant tsFinished) {
        this.projectId = projectId;
        this.versionName = versionName;
        this.jobName = jobName;
        this.environmentName = environmentName;
        this.failed = failed;
        this.tsEnqueued = tsEnqueued;
        this.tsFinished = tsFinished;
    }

    State stateAt(Instant now) {
        if (now.isBefore(tsFinished)) {
            return State.RUNNING;
        }
        return failed ? State.FAILED : State.SUCCESS;
    }

    long id() {
        return id;
    }

    long projectId() {
        return projectId;
    }

    String versionName() {
        return versionName;
    }

    String jobName() {
        return jobName;
    }

    String environmentName() {
        return environmentName;
    }

    Instant tsEnqueued() {
        return tsEnqueued;
    }

    Instant tsFinished() {
        return tsFinished;
    }
}
