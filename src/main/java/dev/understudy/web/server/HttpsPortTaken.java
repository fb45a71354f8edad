package dev.understudy.web.server;

/** Another process listens on the port for HTTPS. */
final class HttpsPortTaken extends RuntimeException {

    static final String SETTING = "understudy.https.port";

    HttpsPortTaken(int port) {
        super(PortTakenAnalyzer.describe(port, SETTING));
    }
}
