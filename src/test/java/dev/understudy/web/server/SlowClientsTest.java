package dev.understudy.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that begin and do not end, on a server with few threads: without an end of its own, a test here would hang. */
@Timeout(120)
class SlowClientsTest {

    private static final String ARTICLES = "/integration/v1/article/";
    private static final String STEWARD = "Token: steward-token\r\n";
    private static final int THREADS = 8;
    private static final int MANY = 3 * THREADS;

    private static Server server;
    private static Client client;

    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = Server.start(List.of(
                "--server.tomcat.threads.max=" + THREADS,
                "--server.tomcat.connection-timeout=5m",
                "--understudy.web.waiting-calls=" + THREADS / 2,
                "--understudy.web.patience=1s",
                "--spring.datasource.url=jdbc:h2:mem:slow;DB_CLOSE_DELAY=-1"));
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** A client that sends this and no more. */
    private Socket begin(String text) throws IOException {
        Socket socket = connect();
        send(socket, text);
        return socket;
    }

    /** The same, whether the server wants to hear all of it or hangs up before. */
    private void beginUnlessRefused(String text) throws IOException {
        Socket socket = connect();
        try {
            send(socket, text);
        } catch (SocketException refused) {
            // One of too many, which the server told so while it was still sending.
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("localhost", client.port());
        open.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String post(String headers) {
        return head("POST " + ARTICLES, "Content-Type: application/json\r\n" + headers);
    }

    private static String head(String call, String headers) {
        return call + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "of a Steward, Token: steward-token|Content-Length: 1000, 1",
        "of nobody, Content-Length: 1000, 1",
        "in chunks, Token: steward-token|Transfer-Encoding: chunked, 1",
        "that is large, Token: steward-token|Content-Length: 1000000, 300000"
    })
    void bodiesThatDoNotEndLeaveThreadsToOthers(String whose, String headers, int length) throws IOException {
        for (int i = 0; i < MANY; i++) {
            beginUnlessRefused(post(headers.replace("|", "\r\n")) + "5".repeat(length));
        }

        client.control().get("/actuator/health").then().statusCode(200);
        client.as(Role.VIEWER).get(ARTICLES).then().statusCode(200);
        client.json(Role.STEWARD, "{\"title\": \"Quick\", \"body\": \"x\"}")
                .post(ARTICLES)
                .then()
                .statusCode(201);
    }

    /** Who of many is one too many is not told before. */
    @Test
    void whoIsOneTooManyIsToldToComeBack() {
        await().untilAsserted(() -> {
            for (int i = 0; i < MANY; i++) {
                begin(post(STEWARD + "Content-Length: 1000"));
            }
            assertThat(answer(begin(post(STEWARD + "Content-Length: 1000"))))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 1", "Too many calls are waiting. Please try again.");
        });
    }

    /** The server would bear silence for much longer than it has patience for a body. */
    @Test
    void aBodyOfWhichNothingMoreComesIsCutOff() {
        untilThereIsRoom(() -> begin(post(STEWARD + "Content-Length: 1000") + "5"));
    }

    /** Whoever reads it: Spring does so for the control plane, Tomcat for forms with files. */
    @Test
    void soItIsWhereTheFrameworksReadIt() {
        untilThereIsRoom(
                () -> begin(
                        head("PUT /_understudy/conf", "Content-Type: application/json\r\nContent-Length: 1000") + "{"),
                "{\"error\":\"Request Timeout\"}");
        untilThereIsRoom(
                () -> begin(head(
                                "PUT /integration/v1/data_dictionary/data/1/upload/",
                                STEWARD + "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: 1000")
                        + "--B\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\nkey"),
                "<h1>Request Timeout</h1>");
    }

    @Test
    void aBodyThatComesTooSlowlyIsCutOff() {
        untilThereIsRoom(() -> {
            Socket slow = begin(post(STEWARD + "Content-Length: 100000"));
            await().until(() -> {
                if (slow.getInputStream().available() > 0) {
                    return true;
                }
                send(slow, "5");
                return false;
            });
            return slow;
        });
    }

    /** Those of the test before may still be waiting when this one begins: the server notices one by one that they have gone. */
    private static void untilThereIsRoom(Callable<Socket> slow) {
        untilThereIsRoom(slow, "<h1>Request Timeout</h1>");
    }

    private static void untilThereIsRoom(Callable<Socket> slow, String words) {
        await().untilAsserted(() ->
                assertThat(answer(slow.call())).startsWith("HTTP/1.1 408").contains(words));
    }

    @Test
    void soIsAHead() throws IOException {
        Socket slow = begin("GET " + ARTICLES + "?x=");
        slow.setSoTimeout(1);

        await().until(() -> isClosedOn(slow));
    }

    /** Sends one more letter, and looks whether that is still wanted. */
    private static boolean isClosedOn(Socket slow) {
        try {
            send(slow, "5");
            return slow.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
