package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** BI reports upserted in one call, as many as the product takes, and read back in one page, with a heap of 256 MB. */
public final class Reports implements Topic {

    private static final String BI_SERVER = "/integration/v2/bi/server/1/";

    private final long reports;

    public Reports(long reports) {
        this.reports = reports;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("%,d BI reports in a heap of 256 MB".formatted(reports));
        for (Understudy store : bench.forms().stores()) {
            try (Server server = store.withOptions("-Xmx256m").startAfresh()) {
                server.send(Call.of("PUT", "/_understudy/conf").sending("{\"alation.api.catalog.limit\": 10000}"));
                measure(server, store.name() + ", s", table);
            }
        }
        report.add(table);
    }

    private void measure(Server server, String column, Table table) throws Exception {
        Call upsert = upsert("report/", Reports::report);
        table.put("new ones", column, seconds(server, upsert));
        table.put("the same again", column, seconds(server, upsert));
        table.put("a column of each", column, seconds(server, upsert("report/column/", Reports::column)));
        table.put("read back", column, seconds(server, Call.get(BI_SERVER + "report/?limit=10000")));
        table.put("the first search", column, seconds(server, Call.get("/integration/v1/search/?q=Dashboard")));
        table.put("their folder", column, seconds(server, Call.get(BI_SERVER + "folder/1/")));
    }

    private Call upsert(String path, LongFunction<String> item) {
        String items = LongStream.range(0, reports).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
        return Call.post(BI_SERVER + path, items);
    }

    private static double seconds(Server server, Call call) throws Exception {
        return Sample.of(server, 1, () -> server.send(call.as("server-admin-token")))
                        .wallMillis()
                / 1000;
    }

    private static String report(long i) {
        return """
                {"external_id": "dash-%1$d", "name": "Dashboard %1$d", "created_at": "2024-05-01T10:00:00Z", "source_url": "/views/%1$d", \
                "bi_object_type": "Dashboard", "description_at_source": "What %1$d shows", "owner": "analyst", "report_type": "DASHBOARD", \
                "num_accesses": %1$d, "popularity": 0.5, "parent_folder": "sales", "parent_reports": ["revenue"], "parent_datasources": ["orders"]}""".formatted(i);
    }

    private static String column(long i) {
        return """
                {"external_id": "dash-%1$d.net", "name": "Net", "data_type": "number", "role": "measure", "expression": "SUM(net)", \
                "values": ["1", "2"], "report": "dash-%1$d", "parent_datasource_columns": ["orders.net"]}""".formatted(i);
    }
}
