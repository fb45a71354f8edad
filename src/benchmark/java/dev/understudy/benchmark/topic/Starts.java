package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Contender;
import dev.understudy.benchmark.contender.Forms;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.contender.WireMock;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Unit;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from starting the process to the first article that is authorised and role-checked, in each form in which the server can
 * be started: whoever starts one for a test suite waits for just that. Others are there when they have given their first answer of the kind.
 */
public final class Starts implements Topic {

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Comparison starts = new Comparison("start to first 200", Unit.SECONDS, WireMock.NAME);
        for (Launch launch : launches(bench)) {
            starts.add(launch.name(), () -> start(launch));
        }
        report.add(starts.run(0, bench.pace().starts()));
    }

    private static List<Launch> launches(Bench bench) throws Exception {
        Forms forms = bench.forms();
        Understudy extracted =
                forms.understudy().from(forms.extracted()).withOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        List<Understudy> ours = new ArrayList<>(bench.newUnderstudies());
        ours.add(extracted.named("extracted, C1, serial collector"));
        forms.otherJava().ifPresent(other -> ours.add(extracted.on(other.java()).named("the same, " + other.name())));
        return Stream.of(
                        ours.stream().map(Contender::launch),
                        forms.otherStarts().stream(),
                        bench.rivals().stream().map(Contender::launch))
                .flatMap(launches -> launches)
                .toList();
    }

    private static Sample start(Launch launch) throws Exception {
        long began = System.nanoTime();
        try (Server server = Server.start(launch)) {
            return new Sample(1, Duration.ofNanos(System.nanoTime() - began), server.cpu(), new Histogram(1));
        }
    }
}
