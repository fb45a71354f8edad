package dev.understudy.matillion.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.web.CanonicalPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriUtils;

/**
 * A client that knows nothing but the root walks the tree: along every child that is advertised and every name that is listed. Each read
 * is answered; each write, too, or refused for what it sends.
 */
@ApiTest
@Tag("once")
class MetadataWalkTest {

    /** What parameters that an endpoint advertises may be. */
    private static final Map<String, String> ARGUMENTS =
            Map.of("groupName", "Reader", "environmentName", "Development", "taskId", "1");

    /** @param takes the type of the body; null without one */
    private record Write(
            String method, String url, @Nullable String takes) {}

    private final MatillionTable table = new MatillionTable();
    private final List<String> read = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final Set<String> described = new TreeSet<>();

    @Test
    void everythingAdvertisedIsThere(Client client) throws IOException {
        walk(client, "/rest/v1", "");

        assertThat(described)
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/matillion-descriptions.txt")));
        assertThat(read)
                .contains(
                        "/rest/v1/permission/global/instance/permission/name/CDC-Read/get?groupName=Reader",
                        "/rest/v1/permission/user/name/reader/groups/ids",
                        "/rest/v1/permission/group/name/All%20Global%20Access/roles/get",
                        "/rest/v1/group/name/Demo/project/name/Warehouse%20loading/version/name/v1.0/job/name/load_orders/export",
                        "/rest/v1/task/id/1");
        writes.stream().filter(write -> !deletes(write)).forEach(write -> assertServed(client, write));
        writes.stream().filter(MetadataWalkTest::deletes).forEach(write -> {
            client.control()
                    .post("/_understudy/instances/" + client.instance() + "/reset")
                    .then()
                    .statusCode(204);
            assertServed(client, write);
        });
    }

    /** Reads a node, then all below it. */
    private void walk(Client client, String path, String query) {
        Response node = send(client).get(path + query);
        assertThat(node.statusCode()).as("GET " + path + query).isEqualTo(200);
        read.add(path + query);
        Object answer = node.jsonPath().get();
        if (answer instanceof Map<?, ?> metadata && metadata.containsKey("endpoints")) {
            describe(node.jsonPath().get("endpoints[0].description"));
            node.jsonPath()
                    .<Map<String, ?>>getList("endpoints[0].children")
                    .forEach(child -> follow(client, path, query, child));
        } else if (answer instanceof List<?> names && isCollection(path)) {
            names.forEach(name -> walk(client, path + "/name/" + UriUtils.encode(nameOf(name), "UTF-8"), query));
        }
    }

    private void describe(@Nullable Object description) {
        if (description != null) {
            described.add(description.toString());
        }
    }

    private void follow(Client client, String path, String query, Map<String, ?> child) {
        List<Map<String, String>> arguments = arguments(child);
        describe(child.get("description"));
        String url = path + filledIn(String.valueOf(child.get("path")), arguments);
        String method = String.valueOf(child.get("httpMethod"));
        String nowInQuery = query + query(arguments);
        if (method.equals("PATH") || method.equals("GET")) {
            walk(client, url, nowInQuery);
        } else {
            writes.add(new Write(method, url + nowInQuery, body(arguments)));
        }
    }

    private void assertServed(Client client, Write write) {
        RequestSpecification request = send(client);
        if (write.takes() != null) {
            request.contentType(write.takes().equals("String") ? "text/plain" : "application/json")
                    .body(write.takes().equals("String") ? "" : "{}");
        }
        Response answer = request.request(write.method(), write.url());
        assertThat(answer.statusCode()).as(write.toString()).isIn(200, mayBeRefused(write) ? 400 : 200);
        assertThat(answer.jsonPath().getMap("")).as(write.toString()).containsKeys("success", "msg", "id");
    }

    private static RequestSpecification send(Client client) {
        return client.matillion("admin").urlEncodingEnabled(false);
    }

    /** For what is sent, or because others need what is to be deleted. */
    private static boolean mayBeRefused(Write write) {
        return write.takes() != null || deletes(write);
    }

    private static boolean deletes(Write write) {
        return write.method().equals("DELETE") || write.url().endsWith("/delete");
    }

    /** Whether what is listed there can be addressed by its name: not so the roles of a group. */
    private boolean isCollection(String path) {
        return table.find(Objects.requireNonNull(CanonicalPath.of(path + "/name/x"))) != null;
    }

    private static String nameOf(Object listed) {
        return String.valueOf(listed instanceof Map<?, ?> object ? object.get("name") : listed);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> arguments(Map<String, ?> child) {
        return Objects.requireNonNullElse((List<Map<String, String>>) child.get("arguments"), List.of());
    }

    private static Stream<Map<String, String>> of(List<Map<String, String>> arguments, String style) {
        return arguments.stream().filter(argument -> style.equals(argument.get("style")));
    }

    private static String filledIn(String path, List<Map<String, String>> arguments) {
        return of(arguments, "PATH")
                .map(argument -> argument.get("name"))
                .reduce(path, (filled, name) -> filled.replace(name, ARGUMENTS.get(name)));
    }

    private static String query(List<Map<String, String>> arguments) {
        String query = of(arguments, "QUERY")
                .map(argument -> argument.get("name") + "=" + ARGUMENTS.get(argument.get("name")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static @Nullable String body(List<Map<String, String>> arguments) {
        return of(arguments, "DATA")
                .map(argument -> argument.get("type"))
                .findFirst()
                .orElse(null);
    }
}
