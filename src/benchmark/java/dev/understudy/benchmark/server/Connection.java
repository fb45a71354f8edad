package dev.understudy.benchmark.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection, and as little work for each request as can be, so that the servers get the processors. A server that closes it
 * after an answer is connected to again with the next request, at its own cost.
 */
public final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    public Connection(int port) throws IOException {
        this.port = port;
        connect();
    }

    /** The body of a successful answer. */
    public String send(Call call) throws IOException {
        if (socket.isClosed()) {
            connect();
        }
        socket.getOutputStream().write(bytes(call));
        String status = line();
        Head head = head();
        String body = new String(head.chunked ? chunks() : in.readNBytes(head.length), StandardCharsets.UTF_8);
        if (head.last || status.startsWith("HTTP/1.0")) {
            socket.close();
        }
        if (!status.startsWith(" 2", "HTTP/1.1".length())) {
            throw new Refused(call, status, body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** One piece, so that no server waits for the rest of it. */
    private byte[] bytes(Call call) {
        StringBuilder request = new StringBuilder(256 + call.body().length());
        request.append(call.method())
                .append(' ')
                .append(call.path())
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\n");
        call.headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        if (!call.method().equals("GET")) {
            int length = call.body().getBytes(StandardCharsets.UTF_8).length;
            request.append("Content-Length: ").append(length).append("\r\n");
        }
        return request.append("\r\n").append(call.body()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What has to be known of an answer's headers to read its body. */
    private record Head(int length, boolean chunked, boolean last) {}

    private Head head() throws IOException {
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            last |= lower.startsWith("connection:") && lower.endsWith("close");
        }
        return new Head(length, chunked, last);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
