package dev.understudy.alation.core.web;

import dev.understudy.error.Failure;
import java.util.List;

/** A list of values of which nothing was written; one entry for each bad item, under a general title. */
public final class InvalidValues extends Failure {

    private final transient List<?> errors;

    public InvalidValues(List<?> errors) {
        super("Please check the API documentation for more details on the spec.");
        this.errors = errors;
    }

    List<?> errors() {
        return errors;
    }
}
