package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.Bench.Running;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.contender.Work;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Unit;
import java.util.List;

/** What reads cost without a journal, with it as it comes, and with heads and bodies in it. */
public final class Journals implements Topic {

    private static final int CONNECTIONS = 4;

    /** What a journal costs is little, so it takes more turns to tell it from what else goes on. */
    private static final int MORE = 3;

    private static final String WITHOUT = "without a journal";

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Comparison comparison = new Comparison("reads", Unit.PER_SECOND, WITHOUT);
        for (Understudy form : forms(bench.forms().understudy())) {
            Running running = bench.running(form);
            Load load = new Load(form.calls(Work.READ).orElseThrow(), CONNECTIONS);
            comparison.add(
                    form.name(), () -> load.run(running.server(), bench.pace().turn()));
        }
        report.add(comparison.run(
                MORE * bench.pace().warmUps(), MORE * bench.pace().rounds()));
    }

    private static List<Understudy> forms(Understudy understudy) {
        return List.of(
                understudy.named(WITHOUT).with(List.of("--understudy.journal.keep=0")),
                understudy.named("with a journal"),
                understudy.named("with heads and bodies").with(List.of("--understudy.journal.bodies=true")));
    }
}
