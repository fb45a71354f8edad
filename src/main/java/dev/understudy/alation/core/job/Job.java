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

    boolean finishedAt(Instant now) {
        return !now.isBefore(tsFinished);
    }
}
