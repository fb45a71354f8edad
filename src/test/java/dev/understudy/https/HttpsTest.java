package dev.understudy.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Understudy;
import dev.understudy.access.Role;
import dev.understudy.auth.Secret;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** HTTPS beside HTTP: a port, a certificate that lasts, and what clients need to trust it. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpsTest {

    private Server server;

    @BeforeAll
    void start() {
        server = Server.start(List.of(
                "--understudy.https.port=0",
                "--understudy.https.names=understudy.test,192.0.2.1",
                "--spring.datasource.url=jdbc:h2:mem:https;DB_CLOSE_DELAY=-1"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static int httpsPort(Server server) {
        WebServerApplicationContext context = (WebServerApplicationContext) server.context();
        TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        return Arrays.stream(tomcat.getTomcat().getService().findConnectors())
                .filter(Connector::getSecure)
                .findFirst()
                .orElseThrow()
                .getLocalPort();
    }

    private static byte[] certificate(Server server, String form) {
        return server.client()
                .control()
                .get("/_understudy/certificate." + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static KeyStore trustStore(Server server) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(certificate(server, "p12")), "understudy".toCharArray());
        return store;
    }

    private static HttpClient trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Token", Client.token(Role.VIEWER))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void whoTrustsTheCertificateIsServedUnderEveryNameOfThisMachine(String host) throws Exception {
        String base = "https://" + host + ":" + httpsPort(server);

        HttpResponse<String> answer = get(trusting(trustStore(server)), base + "/integration/v1/search/?q=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"full_search_url\":\"" + base + "/full_search/");
    }

    @Test
    void whoDoesNotTrustItIsNot() {
        String url = "https://localhost:" + httpsPort(server) + "/full_version";

        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), url)).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void cookiesOfHttpsStayThere() throws Exception {
        HttpResponse<String> page =
                get(trusting(trustStore(server)), "https://localhost:" + httpsPort(server) + "/login/");

        assertThat(page.headers().firstValue("Set-Cookie")).get().asString().contains("; Secure");
    }

    @Test
    void theCertificateIsForTheNamesGivenAndComesWithoutItsKey() throws Exception {
        assertThat(new String(certificate(server, "pem")))
                .startsWith("-----BEGIN CERTIFICATE-----")
                .doesNotContain("PRIVATE");
        ServerCertificate shown = new ServerCertificate(trustStore(server), new Secret("understudy"));
        assertThat(shown.keyStore().isKeyEntry("understudy-0")).isFalse();
        X509Certificate certificate = (X509Certificate) shown.keyStore().getCertificate("understudy-0");
        assertThat(certificate.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "understudy.test", "192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void plainHttpIsServedOnBothAddressesOfLocalhost(String address) throws IOException {
        try (Socket socket = new Socket(address, server.client().port())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aRestartShowsTheSameCertificate(@TempDir Path store) {
        List<String> lasting = List.of("--understudy.https.port=0", "--understudy.store=" + store);

        assertThat(afterAStart(lasting)).isEqualTo(afterAStart(lasting));
    }

    @Test
    void anOwnKeyStoreIsShownInstead(@TempDir Path directory, CapturedOutput output) throws Exception {
        Path file = directory.resolve("own.p12");
        ServerCertificate own = SelfSigned.make(List.of("localhost"), Clock.systemUTC());
        Files.write(file, own.bytes());
        List<String> settings = List.of(
                "--understudy.https.port=0",
                "--understudy.https.key-store=" + file,
                "--understudy.https.key-store-password=" + own.password().inClear(),
                "--spring.datasource.url=jdbc:h2:mem:own-key-store;DB_CLOSE_DELAY=-1");

        assertThat(afterAStart(settings)).isEqualTo(own.pem());
        assertThat(output).containsPattern("ready at http://localhost:[0-9]+ and https://localhost:[1-9][0-9]*\n");
    }

    @Test
    void aKeyStoreThatCannotBeReadStopsTheStart(@TempDir Path directory) {
        List<String> settings = List.of(
                "--understudy.https.port=0",
                "--understudy.https.key-store=" + directory.resolve("none.p12"),
                "--spring.datasource.url=jdbc:h2:mem:no-key-store;DB_CLOSE_DELAY=-1");

        assertThatThrownBy(() -> Server.start(settings)).hasRootCauseInstanceOf(HttpsProblem.class);
    }

    @Test
    void aPortThatIsTakenIsToldByItsOwnNumber(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> settings = List.of(
                    "--understudy.https.port=" + taken.getLocalPort(),
                    "--spring.datasource.url=jdbc:h2:mem:taken-port;DB_CLOSE_DELAY=-1");

            assertThatThrownBy(() -> Server.start(settings)).hasStackTraceContaining("HttpsPortTaken");

            assertThat(output)
                    .contains("Port %d (understudy.https.port) is already in use\n".formatted(taken.getLocalPort()))
                    .contains("End the process that listens there, or name another port with --understudy.https.port.")
                    .doesNotContain("Web server failed to start", "at dev.understudy");
        }
    }

    @Test
    void soIsTheFirstPort(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SpringApplication application = Understudy.application();

            assertThatThrownBy(() -> application.run(
                            "--server.port=" + taken.getLocalPort(),
                            "--spring.datasource.url=jdbc:h2:mem:taken-first-port;DB_CLOSE_DELAY=-1"))
                    .hasStackTraceContaining("PortInUseException");

            assertThat(output)
                    .contains("Port %d (server.port) is already in use\n".formatted(taken.getLocalPort()))
                    .contains("End the process that listens there, or name another port with --server.port.")
                    .doesNotContain("Web server failed to start", "at dev.understudy");
        }
    }

    private static byte[] afterAStart(List<String> settings) {
        try (Server started = Server.start(settings)) {
            return certificate(started, "pem");
        }
    }
}
