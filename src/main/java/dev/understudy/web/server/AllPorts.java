package dev.understudy.web.server;

import dev.understudy.https.Certificates;
import dev.understudy.https.HttpsProperties;
import dev.understudy.https.ServerCertificate;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;

/**
 * Tomcat with all its ports: that for HTTP, one for HTTPS if it is asked for, and both on every address that {@code localhost}
 * means, if they are on one of them: some clients try {@code 127.0.0.1} for it, some {@code ::1}, and some only one of the two. All have the
 * settings of the first, and its threads.
 */
final class AllPorts extends TomcatServletWebServerFactory {

    private static final List<String> LOCALHOST = List.of("127.0.0.1", "::1");

    private final HttpsProperties https;
    private final Certificates certificates;

    AllPorts(HttpsProperties https, Certificates certificates) {
        this.https = https;
        this.certificates = certificates;
    }

    @Override
    protected void customizeConnector(Connector first) {
        super.customizeConnector(first);
        addToOtherAddresses(first, first, Connector::new, other -> {});
        if (https.port() != null) {
            Connector secure = add(first, getAddress(), HttpsConnector::new);
            secure.setPort(https.port());
            encrypt(secure);
            addToOtherAddresses(first, secure, HttpsConnector::new, this::encrypt);
        }
    }

    /** The same port on the others of the addresses. If it was free to choose, its number is known only once it is open. */
    private void addToOtherAddresses(
            Connector first, Connector door, Function<String, Connector> kind, Consumer<Connector> also) {
        addresses().stream()
                .filter(address -> !address.equals(getAddress()))
                .map(address -> add(first, address, kind))
                .forEach(other -> {
                    beforeStart(other, () -> other.setPort(door.getLocalPort()));
                    also.accept(other);
                });
    }

    private Connector add(Connector first, @Nullable InetAddress address, Function<String, Connector> kind) {
        Connector connector = kind.apply(first.getProtocolHandlerClassName());
        connector.setThrowOnFailure(true);
        super.customizeConnector(connector);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address);
        }
        beforeStart(
                connector,
                () -> connector
                        .getProtocolHandler()
                        .setExecutor(first.getProtocolHandler().getExecutor()));
        addAdditionalConnectors(connector);
        return connector;
    }

    /** Not before the start: the certificate may be kept in the database. */
    private void encrypt(Connector connector) {
        connector.setSecure(true);
        connector.setScheme("https");
        beforeStart(
                connector,
                () -> new SslConnectorCustomizer(LogFactory.getLog(AllPorts.class), connector, Ssl.ClientAuth.NONE)
                        .customize(bundle(), Map.of()));
    }

    private SslBundle bundle() {
        ServerCertificate shown = certificates.shown().orElseThrow();
        return SslBundle.of(SslStoreBundle.of(shown.keyStore(), shown.password().inClear(), null));
    }

    /** What {@code localhost} means, so far as this machine has it; nothing if the server listens elsewhere. */
    private List<InetAddress> addresses() {
        List<InetAddress> all = LOCALHOST.stream()
                .map(AllPorts::address)
                .filter(AllPorts::isHere)
                .toList();
        return all.contains(getAddress()) ? all : List.of();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private static void beforeStart(Connector connector, Runnable work) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
                work.run();
            }
        });
    }
}
