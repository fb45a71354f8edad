package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Unit;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A thousand documents with two field values each in one request, again and again: what one costs must not grow with those that are there, so
 * the last rounds are what counts.
 */
public final class Bulk implements Topic {

    private static final int DOCUMENTS = 1000;
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 10;

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Comparison comparison = new Comparison(
                "write of 1000 documents",
                Unit.MILLISECONDS,
                bench.forms().understudy().name());
        Call call = Call.post("/integration/v2/document/", documents()).as("catalog-admin-token");
        for (Understudy each : bench.understudies()) {
            Server server = bench.running(each).server();
            comparison.add(each.name(), () -> Sample.of(server, 1, () -> server.send(call)));
        }
        report.add(comparison.run(WARM_UPS, ROUNDS));
    }

    private static String documents() {
        return IntStream.range(0, DOCUMENTS).mapToObj(Bulk::document).collect(Collectors.joining(",", "[", "]"));
    }

    private static String document(int number) {
        return """
                {"title": "Document %d", "document_hub_id": 2, "parent_folder_id": 2, "template_id": 4,
                 "description": "<p>How to pay money back</p>",
                 "custom_fields": [{"field_id": 5, "value": "Draft"}, {"field_id": 8, "value": [{"otype": "user", "oid": 4}]}]}""".formatted(number);
    }
}
