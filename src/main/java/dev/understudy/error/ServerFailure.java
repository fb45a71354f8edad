package dev.understudy.error;

/** What a web server says by itself, without the application behind it; most APIs leave it with the server's small page. */
public abstract class ServerFailure extends Failure {

    ServerFailure(String message) {
        super(message);
    }
}
