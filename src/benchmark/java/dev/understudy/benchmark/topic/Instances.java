package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Unit;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.stream.IntStream;

/** Instances made from the starter dataset and reset, a few in a row as test classes do it: each waits for that before it begins. */
public final class Instances implements Topic {

    private static final int ROW = 5;

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Comparison created = comparison(bench, "create instance");
        Comparison reset = comparison(bench, "reset instance");
        for (Understudy each : bench.understudies()) {
            Server server = bench.running(each).server();
            created.add(each.name(), () -> create(server));
            reset.add(each.name(), () -> Sample.of(server, ROW, () -> row(server, "POST", "/reset")));
        }
        int warmUps = bench.pace().warmUps();
        report.add(created.run(warmUps, bench.pace().rounds()));
        report.add(reset.run(warmUps, bench.pace().rounds()));
    }

    private static Comparison comparison(Bench bench, String title) {
        return new Comparison(
                title, Unit.MILLISECONDS, bench.forms().understudy().name());
    }

    /** Those of the last turn go first, which is not measured. */
    private static Sample create(Server server) throws Exception {
        row(server, "PUT", "");
        row(server, "DELETE", "");
        return Sample.of(server, ROW, () -> row(server, "PUT", "?dataset=starter"));
    }

    private static void row(Server server, String method, String verb) throws IOException {
        for (int i : IntStream.range(0, ROW).toArray()) {
            server.send(Call.of(method, "/_understudy/instances/benchmark-" + i + verb));
        }
    }
}
