package dev.understudy.https;

/** There is no HTTPS as the settings want it. */
final class HttpsProblem extends RuntimeException {

    HttpsProblem(String message) {
        super(message);
    }
}
