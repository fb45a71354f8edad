package dev.understudy.process;

import dev.understudy.testing.Client;
import dev.understudy.testing.Ports;
import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Two servers on one database, behind a proxy that asks the one or the other. */
final class Replicas implements AutoCloseable {

    /** At most, from the proxy to each server. */
    static final int CONNECTIONS = 2 * Load.CALLERS;

    private static final int PROXY_THREADS = 2;
    private static final int CONNECTION_TRIES = 3;

    private final List<String> settings;
    private final List<ServerProcess> servers = new ArrayList<>();
    private final Undertow proxy;

    private Replicas(List<String> settings) throws IOException {
        this.settings = settings;
        LoadBalancingProxyClient hosts = new LoadBalancingProxyClient()
                .setConnectionsPerThread(CONNECTIONS / PROXY_THREADS)
                .setProblemServerRetry(1);
        for (int each = 0; each < 2; each++) {
            ServerProcess server = ServerProcess.start(Ports.free(), settings);
            servers.add(server);
            hosts.addHost(URI.create("http://localhost:" + server.port()));
        }
        this.proxy = Undertow.builder()
                .setIoThreads(PROXY_THREADS)
                .addHttpListener(0, "localhost")
                .setHandler(ProxyHandler.builder()
                        .setProxyClient(hosts)
                        .setMaxConnectionRetries(CONNECTION_TRIES)
                        .build())
                .build();
        proxy.start();
    }

    static Replicas start(List<String> settings) throws IOException {
        return new Replicas(settings);
    }

    /** Of the proxy. */
    int port() {
        return ((InetSocketAddress) proxy.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** One of the two, asked directly. */
    Client client(int which) {
        return servers.get(which).client();
    }

    void kill(int which) throws InterruptedException {
        servers.get(which).kill();
    }

    void restart(int which) throws IOException {
        servers.set(which, ServerProcess.start(servers.get(which).port(), settings));
    }

    @Override
    public void close() throws InterruptedException {
        proxy.stop();
        for (ServerProcess server : servers) {
            server.close();
        }
    }
}
