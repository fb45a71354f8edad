package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A dataset of very many documents: what it takes of the heap, which it does once, what each instance that is made from it takes, and how long a
 * reset is.
 */
public final class LargeDataset implements Topic {

    private static final int RESETS = 3;

    private final long objects;

    public LargeDataset(long objects) {
        this.objects = objects;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("dataset of %,d documents".formatted(objects));
        double none = heap(bench.forms().understudy());
        try (Server server = Server.start(large(bench.forms().understudy()).launch())) {
            double one = server.heap();
            server.send(Call.of("PUT", "/_understudy/instances/second"));
            double rows = server.heap() - one;
            table.put("heap in use, first instance and what is kept of the dataset", "MB", one - none);
            table.put("heap in use, second instance", "MB", rows);
            for (int i = 1; i <= RESETS; i++) {
                Call reset = Call.of("POST", "/_understudy/instances/second/reset");
                Sample sample = Sample.of(server, 1, () -> server.send(reset));
                table.put("reset " + i, "ms", sample.wallMillis()).put("reset " + i, "CPU ms", sample.cpuMillis());
            }
            table.put("heap in use behind the resets", "MB", server.heap() - none);
        }
        report.add(table);
    }

    /** With the starter data alone. */
    private static double heap(Understudy understudy) throws IOException, InterruptedException {
        try (Server server = Server.start(understudy.launch())) {
            return server.heap();
        }
    }

    private Understudy large(Understudy understudy) throws IOException {
        Path dataset = Files.createTempFile("large", ".yaml").toAbsolutePath();
        String documents = LongStream.rangeClosed(1001, 1000 + objects)
                .mapToObj(
                        "  - {id: %1$d, title: Document %1$d, description: What %1$d says, hub: 1, folders: [1001]}%n"
                                ::formatted)
                .collect(Collectors.joining());
        Files.writeString(
                dataset, "extends: starter\nfolders: [{id: 1001, title: All, hub: 1}]\ndocuments:\n" + documents);
        return understudy.with(
                List.of("--understudy.dataset=" + dataset, "--understudy.dataset-max-values=" + 20 * (objects + 1000)));
    }
}
