package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Medians;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A list that is followed from the first page to the last, as X-Next-Page says, and jumped into near its end.
 *
 * @param body what is posted to get it; nothing where it is read
 */
record Pages(Server server, String path, String body) {

    private static final int PAGE = 100;
    private static final int MEASURED = 40;
    private static final int JUMPS = 5;

    private static final String DOCUMENTS = "/integration/v2/document/";

    /** Lists of different makings. */
    static List<Pages> all(Server server) {
        String members = "{\"domain_id\": [1], \"exclude\": false}";
        return List.of(
                new Pages(server, DOCUMENTS, ""),
                new Pages(server, DOCUMENTS + "?order_by=id", ""),
                new Pages(server, "/integration/v2/custom_field_value/?otype=glossary_term", ""),
                new Pages(server, "/integration/v2/domain/membership/view_rules/", members));
    }

    /** Makes all documents members of a domain, so that there is something to list of it. */
    static void joinADomain(Server server) throws IOException, InterruptedException {
        Pages documents = new Pages(server, DOCUMENTS, "");
        String next = DOCUMENTS + "?limit=1000&values=id";
        while (next != null) {
            HttpResponse<String> page = documents.get(next);
            String ids = page.body().replaceAll("[^0-9]+", ",").replaceAll("^,|,$", "");
            String members = """
                    {"id": 1, "exclude": false, "recursive": false, "otype": "glossary_term", "oid": [%s]}""".formatted(ids);
            server.send(Call.post("/integration/v2/domain/membership/", members).as("server-admin-token"));
            next = next(page);
        }
    }

    void measure(Table table) throws Exception {
        List<Double> followed = follow();
        int last = followed.size();
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            first.add(millis(path));
        }
        List<Double> jumps = new ArrayList<>();
        for (int i = 1; i <= JUMPS; i++) {
            jumps.add(millis(skipping(path, (last - 2) * PAGE - 7 * i)));
        }
        table.put(path + ", page 1", "p50 ms", Medians.of(first));
        int few = Math.min(MEASURED, last);
        table.put(path + ", followed to page " + last, "p50 ms", Medians.of(followed.subList(last - few, last)));
        table.put(path + ", jumped there", "p50 ms", Medians.of(jumps));
    }

    private List<Double> follow() throws Exception {
        List<Double> millis = new ArrayList<>();
        AtomicReference<String> next = new AtomicReference<>(path);
        while (next.get() != null) {
            millis.add(millis(next.get(), next));
        }
        return millis;
    }

    private double millis(String page) throws Exception {
        return millis(page, new AtomicReference<>());
    }

    private double millis(String page, AtomicReference<String> next) throws Exception {
        return Sample.of(server, 1, () -> next.set(next(get(page)))).wallMillis();
    }

    private static String skipping(String path, int skip) {
        return path + (path.contains("?") ? "&" : "?") + "skip=" + skip;
    }

    private static String next(HttpResponse<?> page) {
        return page.headers().firstValue("X-Next-Page").orElse(null);
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        HttpRequest.Builder request = server.request(page).header("Token", "server-admin-token");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return server.exchange(request, BodyHandlers.ofString());
    }
}
