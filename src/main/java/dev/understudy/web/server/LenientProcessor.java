package dev.understudy.web.server;

import dev.understudy.web.BrokenConnection;
import dev.understudy.web.WaitingCalls;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Takes in the requests of one connection. */
final class LenientProcessor extends Http11Processor {

    private static final Logger LOG = LoggerFactory.getLogger(LenientProcessor.class);

    /** What Tomcat says of a head that does not fit; its text is all that tells it from other mistakes. */
    private static final String HEAD_TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    /** The path of a request line, so far as it is plain. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*\\S+\\s+(/[\\w/@.-]*)");

    private final Http11InputBuffer head;
    private final ClientProperties clients;
    private final int silence;
    private final Pace pace;

    LenientProcessor(
            AbstractHttp11Protocol<?> protocol, Adapter adapter, ClientProperties clients, WaitingCalls waiting) {
        super(protocol, adapter);
        this.head = (Http11InputBuffer) request.getInputBuffer();
        this.clients = clients;
        this.silence = protocol.getConnectionTimeout();
        this.pace = new Pace(clients, System::nanoTime);
        request.setInputBuffer(new PatientInput(head, this::isBodyThere, this::readWithin, waiting, pace));
    }

    /** Of chunks it is not known whether they are whole. */
    private boolean isBodyThere() {
        return isRequestBodyFullyRead() || request.getContentLengthLong() >= 0 && available(true) > 0;
    }

    /** Silence may end a read sooner; for the next head Tomcat says anew how long it waits. */
    private void readWithin(Duration left) {
        long most = Math.max(1, left.toMillis());
        getSocketWrapper().setReadTimeout(silence > 0 ? Math.min(silence, most) : most);
    }

    /** No thread waits for the rest of a head, but a connection does. */
    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        SocketState state = super.service(connection);
        return state == SocketState.LONG && isHeadLate() ? SocketState.CLOSED : state;
    }

    private boolean isHeadLate() {
        long begin = request.getStartTimeNanos();
        return begin >= 0 && System.nanoTime() - begin > clients.patience().toNanos();
    }

    /**
     * The last that is looked at of a head. Escapes stand for raw bytes of the URL from here on, so that everything behind sees
     * what a client with better manners would have sent.
     */
    @Override
    protected void parseHost(@Nullable MessageBytes host) {
        pace.begin();
        escapeRawBytes(request.requestURI());
        escapeRawBytes(request.queryString());
        String given = host == null || host.isNull() ? "" : host.toString();
        if (given.indexOf('_') < 0) {
            super.parseHost(host);
            return;
        }
        byte[] plain = given.replace('_', 'x').getBytes(StandardCharsets.ISO_8859_1);
        MessageBytes withoutUnderscores = MessageBytes.newInstance();
        withoutUnderscores.setBytes(plain, 0, plain.length);
        super.parseHost(withoutUnderscores);
        if (!request.serverName().isNull()) {
            request.serverName()
                    .setString(given.substring(0, request.serverName().getLength()));
        }
    }

    /** A head that is too large is not just a bad request: it is told whether the URL or the rest is to blame. */
    @Override
    protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
        super.setErrorState(state, cause);
        if (cause instanceof BrokenConnection && !response.isCommitted()) {
            reset();
        }
        if (cause != null && HEAD_TOO_LARGE.equals(cause.getMessage())) {
            boolean inUrl = request.requestURI().isNull();
            response.setStatus((inUrl ? HttpStatus.URI_TOO_LONG : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE).value());
            if (inUrl) {
                takePathSoFar();
            }
        }
    }

    /** The client's machine is told that there is no such connection any more, instead of that it has come to its end. */
    private void reset() {
        if (getSocketWrapper().getSocket() instanceof NioChannel channel) {
            try {
                channel.getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyGone) {
                LOG.debug("Could not reset a connection", alreadyGone);
            }
        }
        getSocketWrapper().close();
    }

    /** Of a URL that is too long, its beginning tells which API is to say so. That no host has been read yet is not to be the complaint. */
    private void takePathSoFar() {
        ByteBuffer bytes = head.getByteBuffer();
        Matcher line = BEGINNING.matcher(new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1));
        byte[] path = (line.lookingAt() ? line.group(1) : "/").getBytes(StandardCharsets.ISO_8859_1);
        request.requestURI().setBytes(path, 0, path.length);
        request.getMimeHeaders().addValue("host").setString("");
    }

    private static void escapeRawBytes(MessageBytes part) {
        if (part.isNull()) {
            return;
        }
        part.toBytes();
        ByteChunk bytes = part.getByteChunk();
        if (hasRaw(bytes)) {
            byte[] ascii = escaped(bytes).getBytes(StandardCharsets.US_ASCII);
            part.setBytes(ascii, 0, ascii.length);
        }
    }

    private static boolean hasRaw(ByteChunk bytes) {
        for (int i = bytes.getStart(); i < bytes.getEnd(); i++) {
            if (bytes.getBytes()[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(ByteChunk bytes) {
        StringBuilder escaped = new StringBuilder();
        for (int i = bytes.getStart(); i < bytes.getEnd(); i++) {
            byte letter = bytes.getBytes()[i];
            escaped.append(letter < 0 ? "%%%02X".formatted(letter) : String.valueOf((char) letter));
        }
        return escaped.toString();
    }
}
