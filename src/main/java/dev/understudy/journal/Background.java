package dev.understudy.journal;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The journal's task in the background: it has written what was recorded half a second after the first call of it, and feeds those
 * who follow a journal. Without calls and followers it sleeps; its thread begins with the first of them.
 */
@Component
class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final long MILLIS = 500;

    /** More than enough for what is being written when the server ends. */
    private static final long PATIENCE_SECONDS = 2;

    private final Writing writing;
    private final Followers followers;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor tasks = new ScheduledThreadPoolExecutor(1, Background::thread);
    private @Nullable ScheduledFuture<?> feeding;

    Background(Writing writing, Followers followers) {
        this.writing = writing;
        this.followers = followers;
        tasks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "journal");
        thread.setDaemon(true);
        return thread;
    }

    void add(String life, Recording call) {
        writing.add(life, call);
        if (due.compareAndSet(false, true)) {
            tasks.schedule(this::writeAndFeed, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Those who follow are looked after as long as there are any: other servers write, too.
     *
     * @param begin is asked when there is room for one more
     */
    synchronized void follow(Supplier<Follower> begin) {
        followers.requireRoom();
        if (feeding == null) {
            feeding = tasks.scheduleWithFixedDelay(() -> feed(followers::feed), 0, MILLIS, TimeUnit.MILLISECONDS);
        }
        followers.add(begin.get());
    }

    /** Writes what has been answered so far, and tells whoever follows; what fails of it is told to nobody. */
    private void writeAndFeed() {
        due.set(false);
        writing.writeOrLog();
        feed(followers::feed);
    }

    /** The same before an instance's calls are let go: whoever follows them is told of all that are left. */
    void writeAndFeedRest(String instance) {
        writing.writeOrLog();
        feed(() -> followers.feedRest(instance));
    }

    private void feed(Runnable feed) {
        try {
            feed.run();
        } catch (RuntimeException failed) {
            LOG.debug("Those who follow a journal have to wait", failed);
        }
        restWithoutFollowers();
    }

    private synchronized void restWithoutFollowers() {
        if (feeding != null && !followers.isRunning()) {
            feeding.cancel(false);
            feeding = null;
        }
    }

    /** The server ends, and the last calls have been answered. What is being written is not interrupted: a database may close its file then. */
    @Override
    public void destroy() throws InterruptedException {
        tasks.shutdown();
        boolean ended = tasks.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            LOG.debug("The journal is still being written");
        }
        if (due.get()) {
            writing.writeOrLog();
        }
    }
}
