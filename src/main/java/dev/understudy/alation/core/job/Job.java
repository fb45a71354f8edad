package dev.understudy.alation.core.job;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Work that was done at once, in the request that asked for it, but is seen to finish only when its delay has passed. */
@Entity
public class Job {

    /** How a job ended. */
    public enum Outcome {
        SUCCESSFUL,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String msg;

    @Convert(converter = JsonText.class)
    private @Nullable JsonNode result;

    @Convert(converter = JsonText.class)
    private JsonNode errors;

    private Instant tsStarted;
    private Instant tsFinished;

    private @Nullable Long dataSourceId;
    private @Nullable Long slowedBy;
    private int pollsLeft;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(
            @Nullable String name,
            Outcome outcome,
            String msg,
            @Nullable JsonNode result,
            JsonNode errors,
            Instant tsStarted,
            Instant tsFinished) {
        this.name = name;
        this.outcome = outcome;
        this.msg = msg;
        this.result = result;
        this.errors = errors;
        this.tsStarted = tsStarted;
        this.tsFinished = tsFinished;
    }

    public long id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    Outcome outcome() {
        return outcome;
    }

    String msg() {
        return msg;
    }

    @Nullable
    JsonNode result() {
        return result;
    }

    JsonNode errors() {
        return errors;
    }

    Instant tsStarted() {
        return tsStarted;
    }

    Instant tsFinished() {
        return tsFinished;
    }

    /** The job extracts metadata of a data source. */
    void extracts(long fromDataSourceId) {
        dataSourceId = fromDataSourceId;
    }

    /** A data source's database makes it slow: it will be seen to run as often as this before it is seen to end. */
    void slowedBy(long slowDataSourceId, int polls) {
        if (polls > pollsLeft) { // a rule for jobs holds whatever becomes of the database
            slowedBy = slowDataSourceId;
        }
        seenToRun(polls);
    }

    /** It is seen to run as often as this at least, before it is seen to end. */
    Job seenToRun(int polls) {
        pollsLeft = Math.max(pollsLeft, polls);
        return this;
    }

    /** The data source whose metadata it extracts; null for jobs of all other kinds. */
    @Nullable
    Long dataSourceId() {
        return dataSourceId;
    }

    boolean finishedAt(Instant now) {
        return !now.isBefore(tsFinished);
    }

    /** Whether it has to be asked for before it is seen to end. */
    boolean waitsForPolls() {
        return pollsLeft > 0;
    }

    boolean runsAt(Instant now) {
        return waitsForPolls() || !finishedAt(now);
    }

    /** How it ended, in the words of the views beside the status. */
    String status() {
        if (outcome == Outcome.FAILED) {
            return "FAILED";
        }
        return errors.isEmpty() ? "SUCCEEDED" : "PARTIAL_SUCCESS";
    }
}
