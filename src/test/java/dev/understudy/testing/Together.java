package dev.understudy.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls made at the same moment. */
public final class Together {

    /** A call by one of several callers, counted from 0. */
    public interface Call<T> {

        T by(int caller) throws Exception;
    }

    private Together() {}

    /** All callers wait for each other, and then call; answers what they got, in their order. */
    public static <T> List<T> call(int callers, Call<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Callable<T>> calls = IntStream.range(0, callers)
                    .mapToObj(caller -> (Callable<T>) () -> {
                        start.await();
                        return call.by(caller);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
