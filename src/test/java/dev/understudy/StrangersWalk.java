package dev.understudy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * Asks whatever the OpenAPI document offers to GET, and tries what it offers otherwise, with the ids of things that only user 5 and
 * Server Admins see. What there is stands in {@code private-objects}.
 */
record StrangersWalk(Client client, Map<String, Map<String, Object>> paths) {

    /** Ids of hidden things begin with the one, and their texts contain the other. */
    static final String MARK = "7700|[hH]ushword";

    /** A call that is tried on what is hidden. */
    record Write(Role role, String method, String path, String body) {

        static Write of(String line) {
            String[] words = line.split(" ", 4);
            return new Write(Role.valueOf(words[0]), words[1], words[2], words.length < 4 ? "" : words[3]);
        }

        boolean isOf(String operation) {
            String pattern = operation.replaceAll("/$", "").replaceAll("\\{[^}]+}", "[^/]+");
            return (method + " " + path.replaceFirst("\\?.*", "")).matches(pattern + "/?");
        }
    }

    /** Some of each kind, by id. */
    private static final Map<Long, String> HIDDEN = Map.ofEntries(
            entry(770001L, "article"),
            entry(770002L, "data"),
            entry(770003L, "schema"),
            entry(770004L, "table"),
            entry(770005L, "attribute"),
            entry(770006L, "thread"),
            entry(770007L, "thread"),
            entry(770009L, "article"),
            entry(770011L, "flag"),
            entry(770013L, "workflow_execution"),
            entry(770015L, "bi_server"),
            entry(770017L, "bi_report"),
            entry(770019L, "thread"));

    private static final Set<Long> NAMED_IN_LISTS = Set.of(770001L, 770002L, 770004L, 770006L);

    private static final List<String> SEARCHES = List.of(
            "q=hushword",
            "q=hush*",
            "filters={\"tags\":[\"GDPR scope\"]}",
            "filters={\"flags\":[\"WARNING\"]}",
            "filters={\"domain_ids\":[1]}",
            "filters={\"otypes\":[\"thread\"]}");

    /** What lists and the like are asked for besides, by the end of their paths. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "/article/",
            List.of("has_children=true", "has_children=false"),
            "/tag/",
            List.of("order_by=number_of_objects_tagged", "order_by=-number_of_objects_tagged"),
            "/subject/",
            List.of("exclude_deleted=true"),
            "/flag/",
            List.of("exclude_deleted=true"),
            "/conversations/",
            List.of("author_id=5", "assignee_id=7"),
            "/data_dictionary/{otype}",
            List.of(
                    "custom_fields={\"Usage notes\":[]}&include_deleted=true",
                    "custom_fields={\"Related object\":[]}",
                    "custom_fields={\"Related object\":[\"Hushword plan\"]}"),
            "/v2/table/",
            List.of(
                    "custom_fields={\"field_id\":10005}",
                    "custom_fields={\"field_id\":10005,\"value\":770001}",
                    "custom_fields={\"field_id\":10005,\"value\":\"article\"}"),
            "/search/",
            SEARCHES,
            "/search/v1/",
            SEARCHES);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    StrangersWalk(Client client) {
        this(client, client.control().get("/v3/api-docs/alation").path("paths"));
    }

    /** Makes what everybody sees. */
    static StrangersWalk begin(Client client) {
        StrangersWalk walk = new StrangersWalk(client);
        client.fixtures(text("public.yaml"));
        return walk;
    }

    /** Makes what is hidden, and lets what everybody sees refer to it. */
    void hide() {
        client.fixtures(text("hidden.yaml"));
        Map.of("article", 770001, "table", 770004)
                .forEach((otype, oid) -> client.json(
                                Role.SERVER_ADMIN, "{\"otype\": \"%s\", \"id\": %d}".formatted(otype, oid))
                        .post("/api/v1/article/60/children/")
                        .then()
                        .statusCode(201));
        Map.of("table", 770004, "article", 770001, "data", 770002).forEach((otype, oid) -> {
            client.json(Role.SERVER_ADMIN, "{\"otype\": \"%s\", \"oid\": %d}".formatted(otype, oid))
                    .post("/integration/tag/{name}/subject/", "GDPR scope")
                    .then()
                    .statusCode(200);
            client.json(Role.SERVER_ADMIN, "{\"id\": 1, \"otype\": \"%s\", \"oid\": [%d]}".formatted(otype, oid))
                    .post("/integration/v2/domain/membership/")
                    .then()
                    .statusCode(201);
        });
    }

    /** Makes things that everybody sees, and that name what is hidden. */
    void mention() {
        client.fixtures(text("mentions.yaml"));
    }

    /** All answers that a role gets, by URL. */
    Map<String, String> answers(Role role) {
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                urls(path).forEach(url -> answers.put(url, answer(role, "GET", UriUtils.encodeQuery(url, UTF_8), "")));
            }
        });
        return answers;
    }

    /** Where answers are not what they were, each with what it was and what it is. */
    static <C> Map<C, String> changes(Map<C, String> before, Map<C, String> after) {
        Map<C, String> changes = new LinkedHashMap<>();
        after.forEach((call, answer) -> {
            if (!answer.equals(before.get(call))) {
                changes.put(call, "was " + before.get(call) + "\n is " + answer);
            }
        });
        return changes;
    }

    /** What all writes are answered. */
    Map<Write, String> tried() {
        Map<Write, String> answers = new LinkedHashMap<>();
        writes().forEach(write -> answers.put(write, answer(write.role(), write.method(), write.path(), write.body())));
        return answers;
    }

    static Stream<Write> writes() {
        return lines("writes.txt").map(Write::of);
    }

    /** The operations that are neither a GET nor among the writes. */
    Stream<String> untried() {
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .filter(operation ->
                        !operation.startsWith("GET ") && writes().noneMatch(write -> write.isOf(operation)));
    }

    static Stream<String> lines(String file) {
        return text(file).lines().filter(line -> !line.startsWith("#"));
    }

    private static List<String> urls(String path) {
        List<String> urls = new ArrayList<>();
        HIDDEN.forEach((id, otype) -> {
            String filled = path.replaceAll("\\{tag_?[nN]ame}", "GDPR scope")
                    .replace("{assigneeOtype}", "user")
                    .replace("{assigneeId}", "7")
                    .replace("{postId}", id == 770006 ? "2" : "3")
                    .replaceAll("\\{\\w*otype}", otype)
                    .replaceAll("\\{[^}]+}", String.valueOf(id));
            urls.add(filled);
            QUERIES.entrySet().stream()
                    .filter(queries -> path.endsWith(queries.getKey()))
                    .forEach(queries -> queries.getValue().forEach(query -> urls.add(filled + "?" + query)));
            if (!path.contains("{") && NAMED_IN_LISTS.contains(id)) {
                urls.add("%s?oid=%d&otype=%s".formatted(path, id, otype));
            }
        });
        return urls.stream().distinct().toList();
    }

    /** With status and next page, but whatever number a job has. */
    private String answer(Role role, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/@%s%s".formatted(client.port(), client.instance(), path)))
                .header("Token", Client.token(role))
                .header("Content-Type", "application/json")
                .header("Cookie", "csrftoken=kept") // else the login page would have another one each time
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.headers().firstValue("X-Next-Page") + " "
                    + answer.body().replaceAll("(\"job_id\":|/job/\\?id=)\\d+", "$1");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(String file) {
        try (InputStream document = StrangersWalk.class.getResourceAsStream("/private-objects/" + file)) {
            return new String(Objects.requireNonNull(document).readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
