package dev.understudy.alation.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search Synonym API. */
@ApiTest
class SynonymApiTest {

    private static final String SYNONYMS = "/integration/v1/search-synonym/";

    private static ValidatableResponse send(Client client, String method, String body) {
        return client.json(Role.CATALOG_ADMIN, body).request(method, SYNONYMS).then();
    }

    private static ValidatableResponse list(Client client) {
        return client.as(Role.CATALOG_ADMIN).get(SYNONYMS).then().statusCode(200);
    }

    @Test
    void groupsAreMadeListedAndDeleted(Client client) {
        send(
                        client,
                        "POST",
                        "[{\"synonyms\": [\"churn\", \"attrition\", \"Churn\"]}, {\"synonyms\": [\"staff\", \"human resources\"]}]")
                .statusCode(201)
                .body(
                        equalTo(
                                "[{\"id\":3,\"synonyms\":[\"churn\",\"attrition\"]},{\"id\":4,\"synonyms\":[\"staff\",\"human resources\"]}]"));
        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=attrition")
                .then()
                .body("results[0].title", is("Churn rate"));
        list(client).body("id", contains(1, 2, 3, 4));
        client.as(Role.CATALOG_ADMIN)
                .get("/integration/v1/search_synonym?limit=1")
                .then()
                .body("id", contains(1))
                .header("X-Next-Page", matchesPattern(".*limit=1&skip=1"));

        send(client, "DELETE", "{\"id\": [3, 99]}")
                .statusCode(200)
                .body(equalTo("{\"deleted_synonym_ids\":[3],\"deleted_synonym_count\":1}"));
        send(client, "DELETE", "[4]").statusCode(200).body("deleted_synonym_ids", contains(4));
        client.as(Role.VIEWER).get("/integration/v1/search/?q=attrition").then().body("total", is(0));
        list(client).body("id", contains(1, 2));
    }

    @Test
    void asManyAreDeletedAsAreNamed(Client client) {
        String ids = IntStream.rangeClosed(1, 110_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        send(client, "DELETE", "[" + ids + "]").statusCode(200).body("deleted_synonym_ids", contains(1, 2));

        list(client).body("id", empty());
    }

    @Test
    void oneGroupMayStandForAList(Client client) {
        send(client, "POST", "{\"synonyms\": [\"a\", \"b\"]}").statusCode(201).body("[0].synonyms", contains("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"one\"] | At least two different terms are required.",
                "[\"one\", \"ONE\"] | At least two different terms are required.",
                "[\"one\", \" \"] | This field may not be blank.",
                "[\"Client\", \"customers\"] | These synonyms already exist.",
            })
    void badGroupsMakeNone(String terms, String message, Client client) {
        send(client, "POST", "[{\"synonyms\": [\"good\", \"fine\"]}, {\"synonyms\": " + terms + "}]")
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("errors[0].synonyms", contains(message))
                .body("code", is("400000"));
        list(client).body("id", contains(1, 2));
    }

    @Test
    void aGroupHasAHundredTerms(Client client) {
        send(client, "POST", group("term", 101))
                .statusCode(400)
                .body("errors[0].synonyms", contains("Ensure this field has no more than 100 elements."));
        client.anonymous()
                .contentType("application/yaml")
                .body("search_synonyms:\n  - " + group("term", 101).replace("synonyms", "terms"))
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("search_synonyms, line 2: terms: Ensure this field has no more than 100 elements."));

        send(client, "POST", group("term", 100)).statusCode(201);
    }

    @Test
    void signsTellTermsApart(Client client) {
        for (String terms : List.of("\"C\", \"C++\"", "\"C\", \"C#\"", "\"+\", \"-\"", "\"*\", \"?\"")) {
            String group = "{\"synonyms\": [%s]}".formatted(terms);
            send(client, "POST", group).statusCode(201);
            send(client, "POST", group.toLowerCase(Locale.ROOT))
                    .statusCode(400)
                    .body("errors[0].synonyms", contains("These synonyms already exist."));
        }
    }

    @Test
    void groupsOfADatasetAreAsClientsMayMakeThem(Client client) {
        for (String terms : List.of("", "a", "a, A")) {
            client.anonymous()
                    .contentType("application/yaml")
                    .body("search_synonyms:\n  - {terms: [%s]}".formatted(terms))
                    .post("/_understudy/fixtures")
                    .then()
                    .statusCode(400)
                    .body("error", is("search_synonyms, line 2: terms: At least two different terms are required."));
        }
        client.fixtures("search_synonyms: [{id: 60, terms: [a, A, b]}]");
        list(client).body("find { it.id == 60 }.synonyms", contains("a", "b"));
    }

    @Test
    void aSearchHasNoMoreSynonymsThanItCanLookFor(Client client) {
        for (int i = 0; i < 10; i++) {
            send(client, "POST", group("churn " + i, 100)).statusCode(201);
        }
        find(client, "churn").statusCode(200);

        send(client, "POST", "{\"synonyms\": [\"churn\", \"attrition\"]}").statusCode(201);

        find(client, "churn").statusCode(400).body("detail", is("The search query is too complex."));
        find(client, "rate").statusCode(200);
    }

    /** Some letters are several without their ligature, so that a word of 86 letters is kept as one of 258. */
    @Test
    void aWordMayGrowWhenItIsFolded(Client client) {
        String word = "ﬃ".repeat(86);
        send(client, "POST", "{\"synonyms\": [\"%s\", \"churn\"]}".formatted(word))
                .statusCode(201);

        find(client, word).statusCode(200).body("results[0].title", is("Churn rate"));
    }

    private static String group(String term, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"" + term + " " + i + "\"")
                .collect(Collectors.joining(", ", "{\"synonyms\": [", "]}"));
    }

    private static ValidatableResponse find(Client client, String words) {
        return client.as(Role.VIEWER)
                .queryParam("q", words)
                .get("/integration/v1/search/")
                .then();
    }

    @Test
    void theSameTermsTwiceInOneRequestAreRefused(Client client) {
        send(client, "POST", "[{\"synonyms\": [\"x\", \"y\"]}, {\"synonyms\": [\"y\", \"x\"]}]")
                .statusCode(400);
        send(client, "POST", "[{}]").statusCode(400).body("[0].synonyms", contains("This field is required."));
        send(client, "DELETE", "{}").statusCode(400).body("id", contains("This field is required."));
        send(client, "DELETE", "{\"id\": [\"x\"]}")
                .statusCode(400)
                .body("id", contains("A valid integer is required."));
        client.as(Role.STEWARD).get(SYNONYMS).then().statusCode(403);
    }
}
