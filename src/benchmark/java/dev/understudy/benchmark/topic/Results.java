package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A result of a million rows of five columns, made by running a query, and read as CSV by one reader and by four together, from a server with a
 * heap of 256 MB: neither may hold it in memory.
 */
public final class Results implements Topic {

    private static final int READERS = 4;
    private static final String QUERY = "4711";

    private final long rows;

    public Results(long rows) {
        this.rows = rows;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("result of %,d rows".formatted(rows));
        for (Understudy store : bench.forms().lasting()) {
            Understudy small = store.withOptions("-Xmx256m").with(List.of("--understudy.queries.max-result=1GB"));
            try (Server server = small.startAfresh()) {
                server.send(Call.post("/_understudy/fixtures", query()));
                measure(server, store.name(), table);
                table.put("resident at most", store.name() + ", MB", server.peak());
            }
        }
        report.add(table);
    }

    private void measure(Server server, String store, Table table) throws Exception {
        String column = store + ", s";
        Call run = Call.post("/_understudy/queries/" + QUERY + "/run", "");
        table.put("the run, which makes the rows up and stores them", column, seconds(server, () -> server.send(run)));
        String csv = csv(server);
        table.put("CSV, the first time", column, seconds(server, () -> read(server, csv)));
        table.put("CSV again", column, seconds(server, () -> read(server, csv)));
        table.put(READERS + " readers together", column, seconds(server, () -> readTogether(server, csv)));
    }

    private static double seconds(Server server, Sample.Work work) throws Exception {
        return Sample.of(server, 1, work).wallMillis() / 1000;
    }

    private String query() {
        return """
                {"simulated_databases": [{"source": 1, "schemas": [{"name": "big", "tables": [{"name": "facts", "row_count": %d, "columns": [
                    {"name": "id", "type": "bigint"}, {"name": "amount", "type": "numeric(12,2)"}, {"name": "at", "type": "timestamp"},
                    {"name": "customer", "type": "varchar"}, {"name": "note", "type": "varchar"}]}]}]}],
                 "queries": [{"id": %s, "data_source": 1, "author": 5, "content": "select * from big.facts"}]}""".formatted(rows, QUERY);
    }

    private static String csv(Server server) throws IOException {
        String latest = server.send(
                Call.get("/integration/v1/query/" + QUERY + "/result/latest/").as("server-admin-token"));
        String id = latest.replaceAll("^\\{\"id\":(\\d+),.*", "$1");
        return "/integration/v1/result/" + id + "/csv/";
    }

    private void readTogether(Server server, String csv) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(server, csv)));
            }
            for (Future<?> each : reading) {
                each.get();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** Line by line, as it is too much for the benchmark, too. */
    private Void read(Server server, String csv) throws IOException, InterruptedException {
        HttpRequest.Builder request = server.request(csv).header("Token", "server-admin-token");
        try (Stream<String> lines =
                server.exchange(request, BodyHandlers.ofLines()).body()) {
            long found = lines.count();
            if (found != rows + 1) {
                throw new IOException("There are %d lines, not a heading and %d".formatted(found, rows));
            }
        }
        return null;
    }
}
