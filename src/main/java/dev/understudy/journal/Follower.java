package dev.understudy.journal;

import dev.understudy.instance.Instance;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows the journal of an instance, as server-sent events. What is sent waits here until the connection takes it, so that who reads
 * slowly holds no thread; who reads too slowly is let go, and comes back with the last id.
 */
final class Follower implements WriteListener {

    /** As many bytes may wait for a reader. */
    private static final int MOST = 1024 * 1024;

    /** Between two signs of life, by which a reader who has gone is noticed. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(10);

    private final String instance;
    private String life;
    private final @Nullable Instant from;
    private final AsyncContext call;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long last;
    private int bytes;
    private long lastSent;
    private boolean open;
    private boolean unsent;
    private boolean over;

    /**
     * @param instance as it is now
     * @param last the id of the last call that is known
     * @param from when the first call came that is wanted
     */
    Follower(Instance instance, long last, @Nullable Instant from, AsyncContext call) {
        this.instance = instance.name();
        this.life = instance.life();
        this.last = last;
        this.from = from;
        this.call = call;
        this.out = out(call);
        send(": the journal of " + instance.name());
    }

    private static ServletOutputStream out(AsyncContext call) {
        try {
            return call.getResponse().getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** From now on the connection says when it takes something. */
    void begin() {
        call.setTimeout(0);
        out.setWriteListener(this);
    }

    String instance() {
        return instance;
    }

    /** The rows whose calls it is told of. */
    String life() {
        return life;
    }

    /** Its instance has left these rows for others. */
    void goOnIn(String next) {
        life = next;
    }

    Wanted wanted() {
        return Wanted.ALL.since(last, from);
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Whether the connection has taken all that was sent. */
    synchronized boolean hasTakenAll() {
        return !over && waiting.isEmpty();
    }

    synchronized void tell(long id, String json) {
        last = id;
        send("id: " + id + "\nevent: call\ndata: " + json);
    }

    synchronized void keepAlive() {
        if (System.nanoTime() - lastSent > SILENCE) {
            send(": still here");
        }
    }

    private synchronized void send(String event) {
        byte[] text = (event + "\n\n").getBytes(StandardCharsets.UTF_8);
        waiting.add(text);
        bytes += text.length;
        lastSent = System.nanoTime();
        if (bytes > MOST) {
            end();
        } else if (open) {
            onWritePossible();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        try {
            while (!over && (unsent || !waiting.isEmpty()) && out.isReady()) {
                writeOne();
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    private void writeOne() throws IOException {
        byte[] next = waiting.poll();
        if (next == null) {
            out.flush();
        } else {
            out.write(next);
            bytes -= next.length;
        }
        unsent = next != null;
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    synchronized void end() {
        if (over) {
            return;
        }
        over = true;
        try {
            call.complete();
        } catch (IllegalStateException ended) {
            waiting.clear(); // the connection has gone, and the server has noticed first
        }
    }
}
