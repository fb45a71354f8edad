package dev.understudy.instance.dataset;

import dev.understudy.error.Failure;
import org.jspecify.annotations.Nullable;

/** A dataset document that cannot be used; the message names document, section, line and reason. */
public final class DatasetProblem extends Failure {

    private final @Nullable String section;
    private final boolean idTaken;

    public DatasetProblem(String message) {
        this(message, null, false);
    }

    DatasetProblem(String message, @Nullable String section, boolean idTaken) {
        super(message);
        this.section = section;
        this.idTaken = idTaken;
    }

    /** The section in which it stands; null if it stands in none. */
    public @Nullable String section() {
        return section;
    }

    /** Whether the instance has something of an entry's id already. */
    public boolean isIdTaken() {
        return idTaken;
    }
}
