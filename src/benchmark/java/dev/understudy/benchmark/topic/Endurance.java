package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.time.Duration;

/** Minutes of reads and writes, which a reset undoes each minute: nothing may grow, be it CPU, heap, threads or handles. */
public final class Endurance implements Topic {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long minutes;

    public Endurance(long minutes) {
        this.minutes = minutes;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("minutes of load");
        try (Server server = bench.forms().understudy().startAfresh()) {
            Load load = new Load(Endurance::call, 4);
            for (long minute = 1; minute <= minutes; minute++) {
                String row = "minute " + minute;
                Sample sample = load.run(server, MINUTE);
                server.send(Call.of("POST", "/_understudy/instances/default/reset"));
                table.put(row, "per second", sample.perSecond());
                table.put(row, "CPU ms", sample.cpuMillis());
                table.put(row, "p99 ms", sample.latencies().getValueAtPercentile(99) / 1e6);
                table.put(row, "heap in use, MB", server.heap());
                table.put(row, "threads", server.entries("task"));
                table.put(row, "handles", server.entries("fd"));
            }
        }
        report.add(table);
    }

    /** Four reads and searches to a write. */
    private static Call call(long number) {
        Call call = switch ((int) (number / 4 % 5)) {
            case 0 -> Call.get("/integration/v1/userinfo/");
            case 1 -> Call.get("/integration/v1/article/" + (1 + number % 2) + "/");
            case 2 -> Call.get("/integration/v2/document/?limit=100");
            case 3 -> Call.get("/integration/v1/search/?q=churn");
            default -> Call.post("/integration/v1/article/", "{\"title\": \"Written\", \"body\": \"text\"}");
        };
        return call.as("server-admin-token");
    }
}
