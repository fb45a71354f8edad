package dev.understudy.web.server;

import dev.understudy.web.WaitingCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The bodies of one connection, read as they come. A call that has to wait for more of its body is one of few that may, and not for ever; what is
 * there already takes nobody's place.
 */
final class PatientInput implements InputBuffer {

    private final InputBuffer body;
    private final BooleanSupplier isThere;
    private final Consumer<Duration> nextReadWithin;
    private final WaitingCalls waiting;
    private final Pace pace;

    /**
     * @param isThere whether the next read finds something without waiting, be it the end
     * @param nextReadWithin takes how long the next read may wait
     */
    PatientInput(
            InputBuffer body,
            BooleanSupplier isThere,
            Consumer<Duration> nextReadWithin,
            WaitingCalls waiting,
            Pace pace) {
        this.body = body;
        this.isThere = isThere;
        this.nextReadWithin = nextReadWithin;
        this.waiting = waiting;
        this.pace = pace;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        return isThere.getAsBoolean() ? body.doRead(target) : waiting.during(() -> await(target));
    }

    private int await(ApplicationBufferHandler target) throws IOException {
        nextReadWithin.accept(pace.left());
        long since = pace.now();
        int count = 0;
        try {
            count = body.doRead(target);
            return count;
        } finally {
            pace.read(count, since);
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
