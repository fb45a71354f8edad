package dev.understudy.instance.dataset;

import dev.understudy.error.Failure;

/** A dataset document that cannot be used; the message names document, section, line and reason. */
public final class DatasetProblem extends Failure {

    private final boolean idTaken;

    public DatasetProblem(String message) {
        this(message, false);
    }

    DatasetProblem(String message, boolean idTaken) {
        super(message);
        this.idTaken = idTaken;
    }

    /** Whether the instance has something of an entry's id already. */
    public boolean isIdTaken() {
        return idTaken;
    }
}
