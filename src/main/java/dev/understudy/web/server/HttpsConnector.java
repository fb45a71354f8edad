package dev.understudy.web.server;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.web.server.PortInUseException;

/** The port for HTTPS, which says that it is taken by itself: Spring Boot would tell it of the first port of the server. */
final class HttpsConnector extends Connector {

    HttpsConnector(String protocol) {
        super(protocol);
    }

    @Override
    protected void startInternal() throws LifecycleException {
        try {
            super.startInternal();
        } catch (LifecycleException failed) {
            PortInUseException.ifPortBindingException(failed, taken -> {
                throw new HttpsPortTaken(getPort()); // without its cause, or Spring Boot would find it again
            });
            throw failed;
        }
    }
}
