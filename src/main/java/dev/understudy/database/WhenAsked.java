package dev.understudy.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.core.task.AsyncTaskExecutor;

/** Does a work when somebody first waits for what comes of it, in the thread of whoever that is. */
final class WhenAsked implements AsyncTaskExecutor {

    private volatile boolean isAsked;

    /** Whether anybody has asked for what comes of it. */
    boolean isAsked() {
        return isAsked;
    }

    @Override
    public <T> Future<T> submit(Callable<T> work) {
        return new FutureTask<>(work) {
            @Override
            public T get() throws InterruptedException, ExecutionException {
                isAsked = true;
                run(); // which does nothing if it has been done, or another is at it
                return super.get();
            }
        };
    }

    /** Nobody could wait for it. */
    @Override
    public void execute(Runnable work) {
        work.run();
    }
}
