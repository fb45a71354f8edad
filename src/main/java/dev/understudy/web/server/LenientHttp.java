package dev.understudy.web.server;

import dev.understudy.web.WaitingCalls;
import java.util.Objects;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as servers in front of the emulated services take it: bytes that are no ASCII may stand in URLs as they are, and host names
 * may have underscores, as those of containers do. Clients that are slow may be so for a while, and only some of them at once.
 */
public final class LenientHttp extends Http11NioProtocol {

    private @Nullable HttpParser parser;
    private @Nullable ClientProperties clients;
    private @Nullable WaitingCalls waiting;
    private @Nullable LastAnswers answers;

    /** Tomcat makes the protocol itself. */
    void setLimits(ClientProperties allowed, WaitingCalls places, LastAnswers last) {
        this.clients = allowed;
        this.waiting = places;
        this.answers = last;
    }

    /** Tomcat asks for each connection. */
    @Override
    public HttpParser getHttpParser() {
        if (parser == null) {
            parser = new AnyBytes(getRelaxedPathChars(), getRelaxedQueryChars());
        }
        return parser;
    }

    @Override
    protected Processor createProcessor() {
        return new LenientProcessor(
                this, getAdapter(), Objects.requireNonNull(clients), Objects.requireNonNull(waiting));
    }

    @Override
    public void setAdapter(Adapter calls) {
        super.setAdapter(new RestOfBody(calls, getMaxSwallowSize(), Objects.requireNonNull(answers)));
    }

    /** Bytes from 0x80 on come as negative numbers. */
    private static final class AnyBytes extends HttpParser {

        AnyBytes(String relaxedPathChars, String relaxedQueryChars) {
            super(relaxedPathChars, relaxedQueryChars);
        }

        @Override
        public boolean isNotRequestTargetRelaxed(int letter) {
            return letter >= 0 && super.isNotRequestTargetRelaxed(letter);
        }

        @Override
        public boolean isAbsolutePathRelaxed(int letter) {
            return letter < 0 || super.isAbsolutePathRelaxed(letter);
        }

        @Override
        public boolean isQueryRelaxed(int letter) {
            return letter < 0 || super.isQueryRelaxed(letter);
        }
    }
}
