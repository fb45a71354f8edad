package dev.understudy.alation.core.body;

import java.util.List;

/** What does not fit, to be collected by the field that holds it. */
final class Misfit extends Exception {

    private final transient Object errors;

    Misfit(Object errors) {
        super(null, null, false, false);
        this.errors = errors;
    }

    static Misfit text(String message) {
        return new Misfit(List.of(message));
    }

    Object errors() {
        return errors;
    }
}
