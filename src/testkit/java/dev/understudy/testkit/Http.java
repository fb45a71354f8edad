package dev.understudy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Calls over the wire, as they are: nothing is followed, repeated or read into. */
record Http(String baseUrl, HttpClient client) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]\\S*");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * A body that is sent no second time. The JDK's client repeats a GET whose connection broke before there was an answer, and no
     * setting of a client keeps it from that; but it asks for the length each time before it sends anything.
     */
    private record Once(BodyPublisher body, AtomicBoolean isSent) implements BodyPublisher {

        @Override
        public long contentLength() {
            if (isSent.getAndSet(true)) {
                throw new UncheckedIOException(new IOException("the connection broke before there was an answer"));
            }
            return body.contentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(subscriber);
        }
    }

    static Http to(String baseUrl) {
        if (!ADDRESS.matcher(baseUrl).matches()) {
            throw new IllegalArgumentException(
                    "'" + baseUrl + "' is no address of a server such as http://localhost:8080");
        }
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Http(baseUrl.replaceAll("/+$", ""), client);
    }

    /** A text as a segment of a path, or a value of a query. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param body null for none */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(PATIENCE)
                .method(method, new Once(publisher, new AtomicBoolean()));
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new UncheckedIOException(method + " " + baseUrl + path + ": nobody answers there", nobody);
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + baseUrl + path + ": " + broken.getMessage(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped during " + method + " " + path, stopped);
        }
    }
}
