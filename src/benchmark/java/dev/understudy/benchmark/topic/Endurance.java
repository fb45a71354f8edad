package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import dev.understudy.benchmark.topic.Beside.Side;
import java.time.Duration;

/**
 * Minutes of reads and writes, which a reset undoes each minute: nothing may grow, be it heap, threads or handles, and in the end calls may cost no
 * more than on a server that has just been started. Only that comparison needs a quiet machine.
 */
public final class Endurance implements Topic {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Minutes from one comparison to the next. */
    private static final int STRETCH = 20;

    private static final int CONNECTIONS = 4;

    private static final Call RESET = Call.of("POST", "/_understudy/instances/default/reset");

    private final long minutes;

    public Endurance(long minutes) {
        this.minutes = minutes;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("minutes of load");
        try (Server server = bench.forms().steady().startAfresh()) {
            Load load = new Load(Endurance::call, CONNECTIONS);
            for (long minute = 1; minute <= minutes; minute++) {
                load(server, load, "minute " + minute, table);
                if (minute % STRETCH == 0 || minute == minutes) {
                    report.add(compared(bench, server, minute));
                }
            }
        }
        report.add(table);
    }

    private static void load(Server server, Load load, String row, Table table) throws Exception {
        Sample sample = load.run(server, MINUTE);
        server.send(RESET);
        table.put(row, "per second", sample.perSecond());
        table.put(row, "CPU ms", sample.cpuMillis());
        table.put(row, "p99 ms", sample.latencies().getValueAtPercentile(99) / 1e6);
        table.put(row, "heap in use, MB", server.heap());
        table.put(row, "metaspace, MB", server.metaspace());
        table.put(row, "resident, MB", server.resident());
        table.put(row, "threads", server.entries("task"));
        table.put(row, "handles", server.entries("fd"));
    }

    /** Beside a server that has had the same load for a minute only. */
    private static Table compared(Bench bench, Server aged, long minute) throws Exception {
        Table table = new Table("behind %d minutes of load".formatted(minute));
        try (Server fresh = bench.forms().steady().startAfresh()) {
            new Load(Endurance::call, CONNECTIONS).run(fresh, MINUTE);
            fresh.send(RESET);
            for (UsualCalls kind : UsualCalls.values()) {
                Beside.compare(
                        kind.toString(),
                        table,
                        new Side("a fresh server", fresh, new Load(kind::call, 1)),
                        new Side("aged", aged, new Load(kind::call, 1)));
            }
        }
        return table;
    }

    private static Call call(long number) {
        UsualCalls[] kinds = UsualCalls.values();
        long turn = number / CONNECTIONS;
        return kinds[(int) (turn % kinds.length)].call(turn / kinds.length);
    }
}
