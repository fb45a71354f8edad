package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Comparison;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.report.Unit;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Full text over objects of 14 words each, every word in about one object of forty: 20 results with breadcrumbs and highlighting. */
public final class Searches implements Topic {

    private static final int BATCH = 2000;
    private static final int WORDS = 500;
    private static final String FIRST = "the first, which makes the index";

    /** What is searched for, by running number. */
    private static final Map<String, LongFunction<String>> QUERIES = queries();

    private final long objects;

    public Searches(long objects) {
        this.objects = objects;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Server server = bench.running(bench.forms().understudy()).server();
        fill(server);
        Sample first = Sample.of(server, 1, () -> server.send(search("abk")));
        Comparison comparison =
                new Comparison("search in %,d objects".formatted(objects), Unit.MILLISECONDS, "one word");
        QUERIES.forEach((name, query) -> {
            Load load = new Load(number -> search(query.apply(number)), 1);
            comparison.add(name, () -> load.run(server, bench.pace().turn()));
        });
        Table table = comparison.run(bench.pace().warmUps(), bench.pace().rounds());
        report.add(table.put(FIRST, "ms", first.wallMillis()).put(FIRST, "CPU ms", first.cpuMillis()));
    }

    private static Map<String, LongFunction<String>> queries() {
        Map<String, LongFunction<String>> queries = new LinkedHashMap<>();
        queries.put("one word", number -> word(number));
        queries.put("two words", number -> word(number) + "%20" + word(number + 13));
        queries.put("a phrase", number -> "%22" + word(number) + "%20" + word(number / 7 + 3) + "%22");
        queries.put("two letters and a star", number -> word(number).substring(0, 2) + "*");
        queries.put("a synonym", number -> "client");
        return queries;
    }

    private void fill(Server server) throws IOException {
        server.send(Call.of("PUT", "/_understudy/instances/searched?dataset=starter"));
        for (int first = 0; first < objects; first += BATCH) {
            server.send(in(Call.post("/_understudy/fixtures", objects(first))));
        }
    }

    private static Call search(String query) {
        return in(Call.get("/integration/v1/search/?q=" + query).as("steward-token"));
    }

    private static Call in(Call call) {
        return call.with("X-Understudy-Instance", "searched");
    }

    private static String objects(int first) {
        return IntStream.range(first, first + BATCH)
                .mapToObj(Searches::object)
                .collect(Collectors.joining(",", "{\"objects\": [", "]}"));
    }

    private static String object(int number) {
        String description = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> word((long) number * i + i))
                .collect(Collectors.joining(" "));
        return """
                {"otype": "table", "id": %d, "key": "1.shop.t%d", "name": "t%d", "title": "%s %s", "description": "%s"}""".formatted(1000 + number, number, number, word(number), word(number / 7 + 3), description);
    }

    private static String word(long number) {
        int n = (int) (number * 7919 % WORDS);
        return "" + (char) ('a' + n / 64) + (char) ('b' + n / 8 % 8) + (char) ('k' + n % 8);
    }
}
