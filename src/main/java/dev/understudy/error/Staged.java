package dev.understudy.error;

import org.springframework.http.HttpStatus;

/** Nothing has gone wrong, but somebody wants to see what a client makes of such an answer. */
public final class Staged extends Failure {

    private final HttpStatus status;

    /** @param status from 400 on */
    public Staged(HttpStatus status, String text) {
        super(text);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
