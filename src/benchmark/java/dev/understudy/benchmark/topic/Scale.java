package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Medians;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Very many documents on each database: reads by id beside a load, lists far down – followed page by page, and jumped to –, and full text, once
 * more behind a restart where the store lasts.
 */
public final class Scale implements Topic {

    private static final int BATCH = 5000;
    private static final Duration READING = Duration.ofSeconds(8);
    private static final Duration SEARCHING = Duration.ofSeconds(3);

    private final int objects;

    public Scale(long objects) {
        this.objects = (int) objects;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        report.add(measure(bench.forms().understudy(), false));
        for (Understudy lasting : bench.forms().lasting()) {
            String index = Files.createTempDirectory("search").toAbsolutePath().toString();
            report.add(measure(lasting.with(List.of("--understudy.search.directory=" + index)), true));
        }
    }

    private Table measure(Understudy store, boolean lasts) throws Exception {
        Table table = new Table("%,d documents, %s".formatted(objects, store.name()));
        try (Server server = store.startAfresh()) {
            readBesideALoad(server, table);
            load(server, table);
            Pages.joinADomain(server);
            for (Pages pages : Pages.all(server)) {
                pages.measure(table);
            }
            search(server, "", table);
            table.put("resident", "MB", server.resident());
        }
        if (lasts) {
            try (Server again = Server.start(store.launch())) {
                search(again, " behind a restart", table);
            }
        }
        return table;
    }

    private static void readBesideALoad(Server server, Table table) throws Exception {
        Load reads = load(number -> Call.get("/integration/v1/article/" + (1 + number % 2) + "/"));
        reads.run(server, READING);
        put(table, "read by id", reads.run(server, READING));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService loader = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = loader.submit(() -> write(server, over));
            put(table, "read by id beside a load", reads.run(server, READING));
            over.set(true);
            writing.get();
        } finally {
            loader.shutdownNow();
        }
    }

    private static Void write(Server server, AtomicBoolean over) throws Exception {
        for (int first = 1_000_000; !over.get(); first += 1000) {
            server.send(documents(first, 1000));
        }
        return null;
    }

    /** The last batches should take what the first did. */
    private void load(Server server, Table table) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int first = 0; first < objects; first += BATCH) {
            Call batch = documents(first, BATCH);
            millis.add(Sample.of(server, 1, () -> server.send(batch)).wallMillis());
        }
        int few = Math.max(1, millis.size() / 5);
        table.put("the first batches of " + BATCH, "p50 ms", Medians.of(millis.subList(0, few)));
        table.put("the last ones", "p50 ms", Medians.of(millis.subList(millis.size() - few, millis.size())));
    }

    private static void search(Server server, String when, Table table) throws Exception {
        Call first = search("alpha7").as("server-admin-token");
        table.put(
                "the first search" + when,
                "p50 ms",
                Sample.of(server, 1, () -> server.send(first)).wallMillis());
        search(server, "a word in one of 200" + when, number -> search("alpha" + number % 200), table);
        search(server, "a word in all" + when, number -> search("document"), table);
        search(server, "limit=10000" + when, number -> search("document&limit=10000"), table);
    }

    private static void search(Server server, String row, LongFunction<Call> calls, Table table) throws Exception {
        Load load = load(calls);
        load.run(server, SEARCHING);
        put(table, row, load.run(server, SEARCHING));
    }

    private static Call search(String query) {
        return Call.get("/integration/v1/search/?q=" + query);
    }

    private static Load load(LongFunction<Call> calls) {
        return new Load(number -> calls.apply(number).as("server-admin-token"), 1);
    }

    private static void put(Table table, String row, Sample sample) {
        table.put(row, "p50 ms", sample.latencies().getValueAtPercentile(50) / 1e6);
        table.put(row, "p99 ms", sample.latencies().getValueAtPercentile(99) / 1e6);
    }

    private static Call documents(int first, int count) {
        String documents = IntStream.range(first, first + count)
                .mapToObj(Scale::document)
                .collect(Collectors.joining(",", "[", "]"));
        return Call.post("/integration/v2/document/", documents).as("server-admin-token");
    }

    private static String document(int number) {
        return """
                {"title": "Document %d alpha%d", "description": "<p>beta%d gamma%d of many words</p>", "document_hub_id": 2}""".formatted(number, number % 200, number % 5000, number % 37);
    }
}
