package dev.understudy.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * One request, byte for byte.
 *
 * @param url as it stands in the request line, escaped well or badly or not at all
 */
public record Call(String method, String url, List<String> headers, byte[] body) {

    /** More of it does not fit on a line; the seed makes it again. */
    private static final int LONG = 4000;

    /** In HTTP 1.0, whose answers come in one piece. */
    public Answer send(Client client) {
        long started = System.nanoTime();
        String answer = answer(client);
        return Answer.of(answer, Duration.ofNanos(System.nanoTime() - started));
    }

    private String answer(Client client) {
        String head = method + ' ' + url + " HTTP/1.0\r\n" + String.join("\r\n", headers);
        try {
            return client.send((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8), body);
        } catch (UncheckedIOException none) {
            return none.toString();
        }
    }

    /** The line that sends it from a shell. */
    public String curl(Client client) {
        StringBuilder line =
                new StringBuilder("printf '" + escaped() + "' | curl -i -0 -g --path-as-is --data-binary @-");
        line.append(" -X ").append(quoted(method));
        headers.forEach(header -> line.append(" -H ").append(quoted(header.replaceAll(": $", ";"))));
        return line + " " + quoted("http://localhost:" + client.port() + url);
    }

    private String escaped() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(body.length, LONG); i++) {
            boolean plain = body[i] >= ' ' && body[i] < 0x7f && "'\\%".indexOf(body[i]) < 0;
            text.append(plain ? String.valueOf((char) body[i]) : "\\x%02x".formatted(body[i]));
        }
        return body.length > LONG ? text + "…" : text.toString();
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }
}
