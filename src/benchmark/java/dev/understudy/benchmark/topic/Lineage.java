package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Medians;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ten levels walked through a graph in which each table of a level feeds each of the next: 100 tables a level make 100,000 edges, and more ways
 * through it than could be counted. It is walked as who sees everything and as who does not.
 */
public final class Lineage implements Topic {

    private static final int LEVELS = 10;
    private static final int WARM_UPS = 10;
    private static final int CALLS = 30;
    private static final String EDGES = "/integration/v2/lineage/";

    private final int width;

    public Lineage(long width) {
        this.width = (int) width;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("lineage of %,d edges".formatted(LEVELS * width * width));
        for (Understudy store : bench.forms().stores()) {
            try (Server server = store.startAfresh()) {
                String column = store.name() + ", ms";
                write(server, column, table);
                for (String who : List.of("server-admin-token", "source-admin-token")) {
                    table.put(
                            "downstream, " + who,
                            column,
                            median(server, walk("t0_0", "downstream").as(who)));
                    table.put(
                            "upstream, " + who,
                            column,
                            median(server, walk("t10_0", "upstream").as(who)));
                    table.put("one hop each way, " + who, column, median(server, hop().as(who)));
                }
            }
        }
        report.add(table);
    }

    private void write(Server server, String column, Table table) throws Exception {
        for (int level = 0; level <= LEVELS; level++) {
            String tables = tables(level, "{\"key\": \"1.shop.%s\"}");
            server.send(Call.post("/integration/v2/table/?ds_id=1", tables).as("server-admin-token"));
        }
        Call edges = Call.post(EDGES, path()).as("server-admin-token");
        table.put("posted", column, millis(server, edges));
        table.put("the same again", column, millis(server, edges));
    }

    private String path() {
        return IntStream.rangeClosed(0, LEVELS)
                .mapToObj(level -> tables(level, "{\"otype\": \"table\", \"key\": \"1.shop.%s\"}"))
                .collect(Collectors.joining(",", "{\"paths\": [[", "]]}"));
    }

    private String tables(int level, String form) {
        return IntStream.range(0, width)
                .mapToObj(i -> form.formatted("t" + level + "_" + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The first batch of a hundred nodes; the walk goes through all of them. */
    private static Call walk(String table, String direction) {
        return Call.post("/integration/v2/bulk_lineage/", """
                {"key_type": "fully_qualified_name", "root_nodes": [{"id": "1.shop.%s", "otype": "table"}],
                 "direction": "%s", "batch_size": 100}""".formatted(table, direction));
    }

    private static Call hop() {
        return Call.get(EDGES + "?keyField=key&oid=1.shop.t5_0");
    }

    private static double median(Server server, Call call) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + CALLS; i++) {
            millis.add(millis(server, call));
        }
        return Medians.of(millis.subList(WARM_UPS, millis.size()));
    }

    private static double millis(Server server, Call call) throws Exception {
        return Sample.of(server, 1, () -> server.send(call)).wallMillis();
    }
}
