package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Something of which a server may have few or very many. */
interface Growing {

    /** What a request brings at once. */
    int BATCH = 1000;

    /** What it is, in words. */
    String what();

    /** Few of them. */
    long few();

    /**
     * Makes some more, numbered from the first up to before the last.
     *
     * @param where an instance
     */
    void grow(Server server, String where, long from, long to) throws IOException;

    /** What is asked for where there are so many: calls go round all of them. */
    Call call(UsualCalls kind, String where, long number, long size);

    /** How many calls of each kind do not count: a thousand compile a server. */
    default long warmUps(long size) {
        return 1000;
    }

    static Call in(String instance, Call call) {
        return call.with("X-Understudy-Instance", instance);
    }

    /** Batches of entries, each written in JSON by its number. */
    static void inBatches(long from, long to, Batch batch) throws IOException {
        for (long first = from; first < to; first += BATCH) {
            batch.send(first, Math.min(to, first + BATCH));
        }
    }

    /** A list in JSON, the form filled with each number. */
    static String list(long from, long to, String form) {
        return LongStream.range(from, to).mapToObj(form::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Sends what there is between two numbers. */
    interface Batch {
        void send(long from, long to) throws IOException;
    }
}
