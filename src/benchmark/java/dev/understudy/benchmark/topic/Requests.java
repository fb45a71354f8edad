package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.Bench.Running;
import dev.understudy.benchmark.contender.Contender;
import dev.understudy.benchmark.contender.WireMock;
import dev.understudy.benchmark.contender.Work;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Unit;
import dev.understudy.benchmark.server.Call;
import java.util.Optional;
import java.util.function.LongFunction;

/** Single requests on four connections, one after the other on each: what a test suite sends most of the time. */
public final class Requests implements Topic {

    private static final int CONNECTIONS = 4;

    private final Work work;

    public Requests(Work work) {
        this.work = work;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Comparison comparison = new Comparison(work.toString(), Unit.PER_SECOND, WireMock.NAME);
        for (Contender contender : bench.all()) {
            Optional<LongFunction<Call>> calls = contender.calls(work);
            if (calls.isPresent()) {
                Running running = bench.running(contender);
                Load load = new Load(calls.get(), CONNECTIONS);
                comparison.add(contender.name(), () -> turn(bench, running, load));
            }
        }
        report.add(comparison.run(bench.pace().warmUps(), bench.pace().rounds()));
    }

    private static Sample turn(Bench bench, Running running, Load load) throws Exception {
        running.contender().rest(running.server());
        return load.run(running.server(), bench.pace().turn());
    }
}
