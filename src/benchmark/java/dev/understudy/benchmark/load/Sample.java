package dev.understudy.benchmark.load;

import dev.understudy.benchmark.server.Server;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one turn of one server has brought.
 *
 * @param items what was done: requests, or whatever the turn counts
 * @param wall how long it took in all
 * @param cpu what the server's processes used of all processors meanwhile, compiler and collector included
 * @param latencies of the single requests, in nanoseconds; empty where there was one request only
 */
public record Sample(long items, Duration wall, Duration cpu, Histogram latencies) {

    /** Something that takes its time. */
    public interface Work {
        void run() throws Exception;
    }

    /** The sample of work that a server is made to do. */
    public static Sample of(Server server, long items, Work work) throws Exception {
        Duration before = server.cpu();
        long began = System.nanoTime();
        work.run();
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        return new Sample(items, wall, server.cpu().minus(before), new Histogram(Load.DIGITS));
    }

    Sample with(long counted, Histogram measured) {
        return new Sample(counted, wall, cpu, measured);
    }

    public double perSecond() {
        return items / seconds(wall);
    }

    public double wallMillis() {
        return 1e3 * seconds(wall) / items;
    }

    public double cpuMillis() {
        return 1e3 * seconds(cpu) / items;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
