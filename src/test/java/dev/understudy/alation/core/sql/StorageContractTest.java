package dev.understudy.alation.core.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database must do alike, seen from outside. Each of them runs it. */
@ApiTest
class StorageContractTest {

    private static final String ARTICLES = "/integration/v1/article/";
    private static final String DOCUMENTS = "/integration/v2/document/";

    private static ValidatableResponse articles(Client client, String parameter, String value) {
        return client.as(Role.VIEWER)
                .queryParam(parameter, value)
                .get(ARTICLES)
                .then()
                .statusCode(200);
    }

    private static int newArticle(Client client) {
        return client.json(Role.STEWARD, "{\"title\": \"x\", \"body\": \"x\"}")
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse refused(Client client, String fixtures) {
        return client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body(fixtures)
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400);
    }

    private static void article(Client client, String title) {
        client.fixtures("articles:\n  - {title: '" + title + "', author: 1}\n");
    }

    @Test
    void textsAreSortedByTheirCharacters(Client client) {
        List<String> sorted =
                List.of("!", "10", "9", "A b", "A_b", "Ab", "B", "_a", "a", "aB", "b", "z", "Ä", "ß", "é", "日");
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, sorted.size()).boxed().toList());
        Collections.shuffle(shuffled, new Random(1));
        client.fixtures("tags:\n"
                + shuffled.stream()
                        .map(i -> "  - {id: %d, name: 'x%s'}\n".formatted(900 + i, sorted.get(i)))
                        .collect(Collectors.joining()));

        List<String> names =
                client.as(Role.VIEWER).get("/integration/tag/?order_by=name").path("name");

        assertThat(names)
                .filteredOn(name -> name.startsWith("x"))
                .containsExactlyElementsOf(
                        sorted.stream().map(name -> "x" + name).toList());
    }

    @ParameterizedTest
    @CsvSource({"École,éCOLE", "ПРИВЕТ,привет", "Straße,STRAßE", "İstanbul,i̇stanbul", "ΟΔΟΣ,οδος"})
    void caseIsIgnoredInAllAlphabets(String title, String asked, Client client) {
        article(client, "in " + title + " today");

        articles(client, "title__icontains", asked).body("title", contains("in " + title + " today"));
    }

    @Test
    void equalityKnowsCaseAndAccents(Client client) {
        article(client, "École");

        articles(client, "title", "École").body("$", hasSize(1));
        for (String other : List.of("école", "Ecole", "École ", "E\u0301cole")) {
            articles(client, "title", other).body("$", empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "''"})
    void signsOfPatternsMeanThemselves(String sign, Client client) {
        article(client, "sign " + sign + " here");

        articles(client, "title__icontains", "sign " + sign.charAt(0)).body("$", hasSize(1));
        articles(client, "title__icontains", "si" + sign.charAt(0)).body("$", empty());
    }

    @Test
    void titlesAndKeysMayBeLongerThanAnIndexTakes(Client client) {
        String many = IntStream.range(0, 999)
                .mapToObj(i -> new String(Character.toChars(0x20000 + i * 37 % 40_000)))
                .collect(Collectors.joining());
        client.fixtures("articles:\n  - {id: 500, title: '" + many + "', author: 1}\n"
                + "objects:\n  - {otype: table, id: 500, title: t, key: '1.a." + many + "'}\n");

        articles(client, "title__icontains", many.substring(1600, 1998)).body("id", contains(500));
        client.json(Role.CATALOG_ADMIN, "{\"key\": \"1.A." + many + "\", \"description\": \"<p>long</p>\"}")
                .post("/api/v1/bulk_metadata/custom_fields/default/table?replace_values=true")
                .then()
                .statusCode(200)
                .body("updated_objects", is(1));
    }

    @Test
    void resourcesMayHaveLongAddresses(Client client) {
        String url = "http://h/" + "\u65E5".repeat(1900);
        client.fixtures("api_resources:\n  - {id: 500, name: long, resource: 'GET:" + url + "'}\n");

        refused(client, "api_resources:\n  - {id: 501, name: twin, resource: 'GET:" + url + "'}\n")
                .body("error", startsWith("api_resources, line 2: there is already one with the same"));
    }

    @Test
    void whatDoesNotFitIsRefused(Client client) {
        refused(client, "tags:\n  - {id: 91, name: fits}\n  - {id: 92, name: '" + "x".repeat(501) + "'}\n")
                .body("error", startsWith("tags, line 3"))
                .body("error", containsStringIgnoringCase("value too long"))
                .body("error", not(containsString("xxx")));
        client.json(Role.STEWARD, "{\"title\": \"t\", \"body\": \"" + "<".repeat(400_000) + "\"}")
                .post(ARTICLES)
                .then()
                .statusCode(400)
                .body("detail", containsString("longer than what can be kept"));
    }

    @Test
    void aRefusedRowIsToldByItsLineAndNotByItsValues(Client client) {
        refused(
                        client,
                        "tags:\n"
                                + "  - {id: 91, name: one}\n"
                                + "  - {id: 92, name: two}\n"
                                + "  - {id: 93, name: one}\n"
                                + "  - {id: 94, name: three}\n")
                .body("error", startsWith("tags, line 4: there is already one with the same name"))
                .body("error", not(containsString("'one'")))
                .body("error", not(containsString("(one)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integration/v1/article/?title=a%00",
                "/integration/v1/article/?title__icontains=%00",
                "/integration/v1/user/?email=%00"
            })
    void nullCharactersAreRefusedInQueries(String query, Client client) {
        assertThat(client.raw(Role.SERVER_ADMIN, "GET", query, List.of(), "")).startsWith("HTTP/1.1 400");
    }

    @Test
    void nullCharactersAreRefusedByMatillion(Client client) {
        client.matillion("adm\0in").get("/rest/v1/permission/user").then().statusCode(401);
        client.matillionJson("{\"objects\": [{\"name\": \"a\\u0000b\"}]}")
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(400)
                .body("msg", is("Invalid request body"));
    }

    @Test
    void timesAreKeptToTheMicrosecond(Client client) {
        JsonPath made = client.json(Role.STEWARD, "{\"title\": \"t\", \"body\": \"b\"}")
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(made.getString("ts_created")).matches(".*:\\d\\d\\.\\d{6}Z");
        client.as(Role.VIEWER)
                .get(ARTICLES + made.getInt("id") + "/")
                .then()
                .body("ts_created", equalTo(made.getString("ts_created")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_login", "-last_login"})
    void whatIsNotThereComesLast(String order, Client client) {
        client.json("{\"username\": \"viewer@example.com\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201);

        List<String> logins = client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/user/?order_by=" + order)
                .path("last_login");

        assertThat(logins.get(0)).isNotNull();
        assertThat(logins.subList(1, logins.size())).containsOnlyNulls();
    }

    @Test
    void idsAreGivenInTheOrderOfABatch(Client client) {
        List<String> titles =
                IntStream.range(0, 700).mapToObj(i -> "t" + (i * 383 % 700)).toList();
        client.bulk(
                "POST",
                DOCUMENTS,
                titles.stream()
                        .map(title -> "{\"title\": \"" + title + "\", \"template_id\": 3, \"document_hub_id\": 1}")
                        .collect(Collectors.joining(",", "[", "]")));

        List<String> kept = Stream.of(0, 500)
                .flatMap(skip -> client
                        .as(Role.VIEWER)
                        .get(DOCUMENTS + "?limit=500&order_by=id&skip=" + skip)
                        .<List<String>>path("title")
                        .stream())
                .filter(titles::contains)
                .toList();

        assertThat(kept).isEqualTo(titles);
    }

    @Test
    void idsGoOnBehindThoseOfDatasets(Client client) {
        int next = newArticle(client);
        client.fixtures("articles:\n  - {id: 4000, title: high, author: 1}\n  - {id: 3000, title: low, author: 1}\n");
        assertThat(newArticle(client)).isEqualTo(4001);

        client.control()
                .post("/_understudy/instances/storagecontracttest/reset")
                .then()
                .statusCode(204);

        assertThat(newArticle(client)).isEqualTo(next);
    }

    @Test
    void oneRowIsWrittenWhateverManySayAtOnce(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> put = () -> client.json(
                            Role.STEWARD,
                            "{\"title\": \"t\", \"body\": \"b\", \"children\": [{\"id\": 1, \"otype\": \"table\"},"
                                    + " {\"id\": 2, \"otype\": \"article\"}]}")
                    .put(ARTICLES + "1/")
                    .statusCode();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(16, put))) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        client.as(Role.VIEWER).get(ARTICLES + "1/").then().body("children", hasSize(2));
    }

    /** A connection keeps the schema it was put on, whether its transaction is kept or not. */
    @Test
    void aFailedCallLeavesNoConnectionInAnotherWorld(Client client) {
        client.control()
                .body("")
                .put("/_understudy/instances/storagecontracttest-other")
                .then()
                .statusCode(201);
        article(client, "only here");
        for (int i = 0; i < 30; i++) {
            client.control()
                    .basePath("/@storagecontracttest-other")
                    .header("Token", Client.token(Role.STEWARD))
                    .contentType("application/json")
                    .body("{\"title\": \"x\", \"body\": \"x\", \"children\": [{\"id\": 99, \"otype\": \"article\"}]}")
                    .post(ARTICLES)
                    .then()
                    .statusCode(400);
            articles(client, "title", "only here").body("$", hasSize(1));
        }
        client.control()
                .delete("/_understudy/instances/storagecontracttest-other")
                .then()
                .statusCode(204);
    }

    @Test
    void everyTextOfTheMigrationsSaysHowItIsCompared() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContainPattern("(?m)^    \\w+ (varchar\\(\\d+\\)|text)(?! \\$\\{collate})");
            }
        }
    }
}
