package dev.understudy.benchmark.load;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Connection;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection sends its next request when the answer to the last is there. Requests are numbered through, from load to
 * load as well, so that no two writes are the same and no read is answered from the last result.
 */
public final class Load {

    /** Significant digits that histograms keep. */
    static final int DIGITS = 3;

    private final LongFunction<Call> calls;
    private final int connections;
    private long sent;

    public Load(LongFunction<Call> calls, int connections) {
        this.calls = calls;
        this.connections = connections;
    }

    /** Loads the server for so long. */
    public Sample run(Server server, Duration time) throws Exception {
        Histogram latencies = new Histogram(DIGITS);
        Sample sample = Sample.of(server, 0, () -> latencies.add(together(server, time)));
        sent += latencies.getTotalCount() * connections;
        return sample.with(latencies.getTotalCount(), latencies);
    }

    private Histogram together(Server server, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long first = sent + i;
                running.add(threads.submit(() -> alone(server, first, end)));
            }
            Histogram all = new Histogram(DIGITS);
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Histogram alone(Server server, long first, long end) throws IOException {
        Histogram latencies = new Histogram(DIGITS);
        try (Connection connection = new Connection(server.port())) {
            for (long number = first; System.nanoTime() < end; number += connections) {
                Call call = calls.apply(number);
                long began = System.nanoTime();
                connection.send(call);
                latencies.recordValue(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
