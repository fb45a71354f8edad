package dev.understudy.error;

import org.springframework.http.HttpStatus;

/** What the web server has refused before any API could see it, with the status that it has given it. */
public final class Refused extends ServerFailure {

    private final HttpStatus status;

    public Refused(HttpStatus status) {
        super(status.getReasonPhrase());
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
