package dev.understudy.web.server;

import dev.understudy.error.TryLater;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Takes in, behind each call, what it has left of its body: a client that is still sending might not read its answer otherwise. Tomcat would do the same with
 * all patience; here it is read like any other body, and if that takes too long the connection is closed.
 *
 * @param most how many bytes are taken in
 * @param answers told of each call, from its head to its answer
 */
record RestOfBody(Adapter calls, long most, LastAnswers answers) implements Adapter {

    @Override
    public void service(Request request, Response response) throws Exception {
        answers.begins();
        try {
            calls.service(request, response);
        } finally {
            answers.hasLeft();
        }
        if (!request.isFinished() && !takenIn(request)) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Whoever waits to be told to go on is not told so any more. */
    private boolean takenIn(Request request) {
        if (request.hasExpectation()) {
            return false;
        }
        Nowhere nowhere = new Nowhere();
        try {
            long taken = 0;
            while (taken <= most && !request.isFinished()) {
                taken += request.doRead(nowhere);
            }
            return request.isFinished();
        } catch (IOException | TryLater enough) {
            return false;
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return calls.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return calls.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        calls.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        calls.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return calls.getDomain();
    }
}
