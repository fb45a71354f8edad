package dev.understudy.instance;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work in a thread of its own, while the start goes on with what does not need it. */
final class BesideTheStart {

    private final FutureTask<Void> work;

    BesideTheStart(Runnable work) {
        this.work = new FutureTask<>(work, null);
    }

    void begin(String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it is done; whatever it failed with is thrown here, as if it had been done here. */
    void join() {
        try {
            work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) failed.getCause(); // there is nothing else that it can throw
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until nothing is being done any more, whatever has become of it. */
    void settle() {
        try {
            join();
        } catch (RuntimeException known) {
            // the start has failed by it, or by something else before
        }
    }
}
