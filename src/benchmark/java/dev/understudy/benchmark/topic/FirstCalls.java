package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Refused;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the first call of each family takes in a server that has just become ready and then had a moment: one read of each, with 1 for ids,
 * none of them called before. What nobody has called yet is neither loaded nor compiled.
 */
public final class FirstCalls implements Topic {

    private static final long MOMENT_SECONDS = 5;

    /** What a family may take, in milliseconds, on a machine that does nothing else. */
    private static final int BOUND = 500;

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Map<String, Call> reads =
                reads(bench.running(bench.forms().understudy()).server());
        Stream<Launch> own = Stream.of(bench.forms().understudy().launch());
        for (Launch launch :
                Stream.concat(own, bench.forms().otherStarts().stream()).toList()) {
            report.add(table(launch, reads));
        }
    }

    private static Table table(Launch launch, Map<String, Call> reads) throws Exception {
        Map<String, Double> millis = new LinkedHashMap<>();
        try (Server server = Server.start(launch)) {
            TimeUnit.SECONDS.sleep(MOMENT_SECONDS);
            for (Map.Entry<String, Call> read : reads.entrySet()) {
                millis.put(
                        read.getKey(),
                        Sample.of(server, 1, () -> ask(server, read.getValue())).wallMillis());
            }
        }
        Table table = new Table("first calls, " + launch.name());
        table.put(
                "above " + BOUND + " ms",
                "families",
                millis.values().stream().filter(each -> each > BOUND).count());
        millis.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> table.put(each.getKey(), "ms", each.getValue()));
        return table;
    }

    /** There need not be anything of the id 1. */
    private static void ask(Server server, Call read) throws IOException {
        try {
            server.send(read);
        } catch (Refused answered) {
            // as quickly as a success would have been
        }
    }

    private static Map<String, Call> reads(Server server) throws IOException {
        Map<String, Call> reads = new LinkedHashMap<>();
        String admin = "Basic YWRtaW46dW5kZXJzdHVkeQ==";
        document(server, "alation")
                .forEach((family, path) -> reads.put(family, Call.get(path).as("server-admin-token")));
        document(server, "matillion")
                .forEach((family, path) -> reads.put(family, Call.get(path).with("Authorization", admin)));
        return reads;
    }

    /** The first path of each family that can be read. */
    private static Map<String, String> document(Server server, String api) throws IOException {
        JsonNode paths = JsonMapper.shared()
                .readTree(server.send(Call.get("/v3/api-docs/" + api)))
                .path("paths");
        Map<String, String> byFamily = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String family = path.getValue().path("get").path("tags").path(0).asString("");
            byFamily.putIfAbsent(family, path.getKey().replaceAll("\\{[^}]*}", "1"));
        }
        byFamily.remove("");
        return byFamily;
    }
}
