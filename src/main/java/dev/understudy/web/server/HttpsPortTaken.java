package dev.understudy.web.server;

/** Another process listens on the port for HTTPS. */
final class HttpsPortTaken extends RuntimeException {

    HttpsPortTaken(int port) {
        super("Port %d (understudy.https.port) is already in use".formatted(port));
    }
}
