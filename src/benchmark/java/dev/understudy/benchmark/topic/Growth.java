package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.report.Medians;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a call costs of the server's CPU, and what is in use of its heap, while something grows tenfold and tenfold
 * again: a call should cost the same, whatever else is there.
 */
public final class Growth implements Topic {

    private static final int BATCH = 1000;
    private static final int ROUNDS = 3;

    /** What is asked for at each size, by running number. */
    private static final Map<String, LongFunction<Call>> CALLS = calls();

    /** Makes some more of what grows. */
    private interface Step {
        void grow(Server server, long from, long to) throws IOException;
    }

    /** @param instances how many instances the calls go round */
    private record Growing(String what, long first, long most, Step step, LongUnaryOperator instances) {}

    private final Growing growing;

    private Growth(Growing growing) {
        this.growing = growing;
    }

    public static Growth ofInstances(long most) {
        return new Growth(new Growing("instances", 1, most, Growth::makeInstances, now -> now));
    }

    public static Growth ofObjects(long most) {
        return new Growth(new Growing("documents", 1000, most, Growth::makeDocuments, now -> 1));
    }

    public static Growth ofPeople(long most) {
        return new Growth(new Growing("people with tokens", 10, most, Growth::makePeople, now -> 1));
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("CPU ms for each call");
        try (Server server = bench.forms().understudy().startAfresh()) {
            makeInstances(server, 0, 1);
            long made = 0;
            for (long wanted : sizes()) {
                growing.step().grow(server, made, wanted);
                made = wanted;
                measure(bench, server, wanted, table);
            }
        }
        report.add(table);
    }

    private long[] sizes() {
        LongStream tenfold = LongStream.iterate(growing.first(), size -> size < growing.most(), size -> size * 10);
        return LongStream.concat(tenfold, LongStream.of(growing.most())).toArray();
    }

    private void measure(Bench bench, Server server, long size, Table table) throws Exception {
        String row = "%,d %s".formatted(size, growing.what());
        long instances = growing.instances().applyAsLong(size);
        for (Map.Entry<String, LongFunction<Call>> each : CALLS.entrySet()) {
            Load load =
                    new Load(number -> in(number % instances, each.getValue().apply(number)), 1);
            load.run(server, bench.pace().turn());
            List<Double> millis = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                millis.add(load.run(server, bench.pace().turn()).cpuMillis());
            }
            table.put(row, each.getKey(), Medians.of(millis));
        }
        table.put(row, "heap in use, MB", server.heap());
    }

    private static Map<String, LongFunction<Call>> calls() {
        Map<String, LongFunction<Call>> calls = new LinkedHashMap<>();
        calls.put("credential", number -> Call.get("/integration/v1/userinfo/").as("viewer-token"));
        calls.put("read by id", number -> Call.get("/integration/v1/article/1/").as("viewer-token"));
        calls.put(
                "list of 100",
                number -> Call.get("/integration/v2/document/?limit=100").as("server-admin-token"));
        calls.put(
                "filtered list",
                number -> Call.get("/integration/v2/document/?id=1").as("server-admin-token"));
        calls.put(
                "search", number -> Call.get("/integration/v1/search/?q=churn").as("server-admin-token"));
        return calls;
    }

    private static Call in(long instance, Call call) {
        return call.with("X-Understudy-Instance", "grown-" + instance);
    }

    private static void makeInstances(Server server, long from, long to) throws IOException {
        for (long instance = from; instance < to; instance++) {
            server.send(Call.of("PUT", "/_understudy/instances/grown-" + instance + "?dataset=starter"));
        }
    }

    private static void makeDocuments(Server server, long from, long to) throws IOException {
        for (long first = from; first < to; first += BATCH) {
            String documents = join(first, Math.min(to, first + BATCH), """
                    {"title": "Document %1$d", "description": "<p>alpha%1$d of many words</p>", "document_hub_id": 2}""");
            server.send(in(0, Call.post("/integration/v2/document/", documents).as("server-admin-token")));
        }
    }

    private static void makePeople(Server server, long from, long to) throws IOException {
        for (long first = from; first < to; first += BATCH) {
            long end = Math.min(to, first + BATCH);
            String users = join(100 + first, 100 + end, """
                    {"id": %1$d, "username": "person%1$d@example.com", "display_name": "Person %1$d", "role": "VIEWER"}""");
            String tokens = join(100 + first, 100 + end, """
                    {"id": %1$d, "user": %1$d, "name": "t", "refresh_token": "refresh-%1$d", "access_token": "access-%1$d"}""");
            server.send(in(
                    0, Call.post("/_understudy/fixtures", "{\"users\": " + users + ", \"tokens\": " + tokens + "}")));
        }
    }

    private static String join(long from, long to, String form) {
        return LongStream.range(from, to).mapToObj(form::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
