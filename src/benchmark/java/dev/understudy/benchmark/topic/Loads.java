package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A million columns through the relational API in batches of 10,000, against plain JDBC batches that write the same rows into the same tables of
 * the same kind of database, batch by batch in turn. The API should reach half of what JDBC does, and its last tenth four fifths of its first.
 */
public final class Loads implements Topic {

    /** Batches that both write before any is measured, so that both are compiled. */
    private static final int WARM_UPS = 20;

    private final int batches;

    public Loads(long columns) {
        this.batches = (int) (columns / Columns.BATCH);
    }

    /** Seconds that a batch took: by the API, until its full text was entered behind the answer, and by JDBC. */
    private record Batch(double api, double fullText, double jdbc) {}

    private interface Opened {
        Connection open() throws Exception;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("%,d columns, per second".formatted(batches * Columns.BATCH));
        measure(bench.forms().understudy().named("in memory"), () -> PlainTables.h2("jdbc:h2:mem:plain"), table);
        for (Understudy store : bench.forms().lasting()) {
            measure(store, () -> plain(store), table);
        }
        report.add(table);
    }

    private static Connection plain(Understudy store) throws Exception {
        if (store.settings().get(0).startsWith("--understudy.store")) {
            Path file = Files.createTempDirectory("plain").toAbsolutePath().resolve("plain");
            return PlainTables.h2("jdbc:h2:file:" + file + ";WRITE_DELAY=0;RETENTION_TIME=0");
        }
        return PlainTables.postgresql(store.settings());
    }

    private void measure(Understudy store, Opened plain, Table table) throws Exception {
        List<Batch> taken = new ArrayList<>();
        try (Server server = store.startAfresh();
                Connection connection = plain.open();
                PlainRows rows = new PlainRows(connection)) {
            server.send(call("schema", Columns.schema()));
            server.send(call("table", Columns.tables(0)));
            for (int batch = 0; batch < WARM_UPS + batches; batch++) {
                taken.add(write(server, rows, batch));
            }
            table.put(store.name() + ", API", "heap in use, MB", server.heap());
        }
        List<Batch> measured = taken.subList(WARM_UPS, taken.size());
        double api = put(table, store.name() + ", API", measured, Batch::api);
        put(table, store.name() + ", API with full text", measured, Batch::fullText);
        double jdbc = put(table, store.name() + ", JDBC", measured, Batch::jdbc);
        table.put(store.name() + ", API", "to JDBC", api / jdbc);
    }

    /** The tables of the next batch are written in between: that call waits until the full text of this one has been entered. */
    private static Batch write(Server server, PlainRows rows, int batch) throws Exception {
        Call columns = call("column", Columns.columns(batch));
        Call nextTables = call("table", Columns.tables(batch + 1));
        double api = seconds(server, () -> server.send(columns));
        double behind = seconds(server, () -> server.send(nextTables));
        rows.prepare(batch);
        return new Batch(api, api + behind, seconds(server, rows::write));
    }

    private static double seconds(Server server, Sample.Work work) throws Exception {
        return Sample.of(server, 1, work).wallMillis() / 1000;
    }

    private static Call call(String kind, String body) {
        return Call.post("/integration/v2/" + kind + "/?ds_id=1", body).as("server-admin-token");
    }

    private static double put(Table table, String row, List<Batch> batches, ToDoubleFunction<Batch> seconds) {
        int tenth = Math.max(1, batches.size() / 10);
        table.put(row, "first tenth", rate(batches.subList(0, tenth), seconds));
        table.put(row, "last tenth", rate(batches.subList(batches.size() - tenth, batches.size()), seconds));
        double all = rate(batches, seconds);
        table.put(row, "all", all);
        return all;
    }

    private static double rate(List<Batch> batches, ToDoubleFunction<Batch> seconds) {
        return batches.size()
                * Columns.BATCH
                / batches.stream().mapToDouble(seconds).sum();
    }
}
