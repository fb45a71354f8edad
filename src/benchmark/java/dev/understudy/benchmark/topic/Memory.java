package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.Bench.Running;
import dev.understudy.benchmark.contender.Contender;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;

/** Resident memory of all that run: idle, and behind whatever they were asked for before. The heap is as large as Java makes it by itself. */
public final class Memory implements Topic {

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("resident");
        for (Contender contender : bench.all()) {
            Running running = bench.running(contender);
            table.put(contender.name(), "idle MB", running.idle());
            table.put(contender.name(), "after load MB", running.server().resident());
        }
        report.add(table);
    }
}
