package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cost more than they say, and large ones that must pass. */
@ApiTest
class BodyLimitTest {

    private static final int ALMOST_ALL = 8 * 1024 * 1024 - 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=B";
    private static final String PART = "--B\r\nContent-Disposition: form-data; name=title\r\n\r\n\r\n";

    /** As much as a body can hold. */
    private static String listOf(String item) {
        return "[" + (item + ",").repeat(ALMOST_ALL / (item.length() + 1)) + item + "]";
    }

    @Test
    void endpointsThatNeedNoCredentialTakeSmallBodiesOnly(Client client) {
        String padding = "x".repeat(64 * 1024);

        for (String path : List.of("createAPIAccessToken", "createRefreshToken", "validateAPIAccessToken")) {
            client.json("{\"padding\": \"%s\"}".formatted(padding))
                    .post("/integration/v1/" + path + "/")
                    .then()
                    .statusCode(413);
        }
        client.json("{\"padding\": \"%s\"}".formatted(padding.substring(1000)))
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(400)
                .body(containsString("This field is required."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"x\"", "{\"a\":1}"})
    void moreThanAMillionValuesAreTooMuch(String item, Client client) {
        client.json(Role.STEWARD, listOf(item))
                .post("/integration/v1/article/")
                .then()
                .statusCode(413);
        client.matillionJson(listOf(item))
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(413)
                .body("msg", equalTo("Request Entity Too Large"));
    }

    @Test
    void soAreMoreThanAHundredThousandFieldsOfAForm(Client client) {
        int most = 100_000;
        assertForm(client, FORM, "title&".repeat(most), 400);
        assertForm(client, FORM, "title&".repeat(most + 1), 413);
        assertForm(client, FORM, "&".repeat(ALMOST_ALL), 400);
        assertForm(client, PARTS, PART.repeat(most) + "--B--", 400);
        assertForm(client, PARTS, PART.repeat(most + 1) + "--B--", 413);
    }

    private static void assertForm(Client client, String type, String form, int status) {
        RequestSpecification call = client.as(Role.STEWARD).contentType(type);
        (type.equals(FORM) ? call.body(form) : call.body(form.getBytes(StandardCharsets.US_ASCII)))
                .post("/integration/v1/article/")
                .then()
                .statusCode(status)
                .body(containsString(status == 413 ? "Request Entity Too Large" : "body"));
    }

    /** More than may be worked at once: each has its turn, and whoever comes after them, too. */
    @Test
    void manyLargeBodiesAtTheSameMomentAreAllAnswered(Client client) throws Exception {
        String body = listOf("[]");

        List<Integer> statuses = Together.call(
                12,
                caller -> client.json(Role.STEWARD, body)
                        .post("/integration/v1/article/")
                        .statusCode());

        assertThat(statuses).containsOnly(413);
    }

    @Test
    void tooDeepIsTooMuch(Client client) {
        client.json(Role.STEWARD, "[".repeat(200) + "]".repeat(200))
                .post("/integration/v1/article/")
                .then()
                .statusCode(413);
    }

    /** Where such a body breaks is looked for once more, in time that grows with it and no faster. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\\n", "\\u00e9", "é", "😀"})
    void aLargeBodyThatIsNoJsonIsRefusedQuickly(String filling, Client client) {
        int letters = filling.getBytes(StandardCharsets.UTF_8).length;
        String text = filling.repeat(ALMOST_ALL / letters);

        client.json(Role.STEWARD, "[\"" + text + "\n\"]")
                .post("/integration/v1/article/")
                .then()
                .statusCode(400)
                .time(lessThan(5L), TimeUnit.SECONDS)
                .body("detail", startsWith("JSON parse error - Invalid control character at: line 1 column "));
    }

    @Test
    void theControlPlaneHasTheSameLimits(Client client) {
        client.json("{\"a\": \"%s\"}".formatted("x".repeat(ALMOST_ALL + 2048)))
                .put("/_understudy/conf")
                .then()
                .statusCode(413)
                .body("error", equalTo("Request Entity Too Large"));
    }

    /** Files come in parts, which are held to a limit of their own. */
    @ParameterizedTest
    @CsvSource({
        "PUT, /integration/v1/data_dictionary/data/1/upload/, file",
        "PUT, /integration/v2/bi/server/1/report/1/image/, image",
        "POST, /integration/v1/remove_dup_users_accts/, csv_file",
    })
    void filesHaveALimitOfTheirOwn(String method, String path, String part, Client client) {
        client.as(Role.SERVER_ADMIN)
                .multiPart(part, "a.csv", new byte[33 * 1024 * 1024])
                .request(method, path)
                .then()
                .statusCode(413)
                .body(containsString("<h1>Request Entity Too Large</h1>"));
    }

    @Test
    void aLineOfAnUploadThatDoesNotEndIsTooLarge(Client client) {
        client.as(Role.CATALOG_ADMIN)
                .body("{\"key\": \"" + "x".repeat(2 * 1024 * 1024))
                .post("/api/v1/bulk_metadata/custom_fields/default/article/")
                .then()
                .statusCode(413);
    }

    @Test
    void severalMegabytesOfLongTextsPass(Client client) {
        String item = "{\"title\": \"T\", \"description\": \"%s\"}".formatted("x".repeat(60_000));

        client.bulk("POST", "/integration/v2/term/", "[" + (item + ",").repeat(99) + item + "]");
    }

    /** They are written together, in seconds less than there are thousands of them; the answer tells what is so behind the last. */
    @Test
    void thousandsOfItemsForOneDomainAreDoneInTheirOrder(Client client) {
        String items = "{\"domain_id\": 1, \"users\": [1]}," + "{\"domain_id\": 1, \"users\": [3, 2]},".repeat(4998);

        client.json(Role.SERVER_ADMIN, "[" + items + "{\"domain_id\": 1, \"groups\": []}]")
                .put("/integration/v1/my_domains/")
                .then()
                .statusCode(200)
                .time(lessThan(10L), TimeUnit.SECONDS)
                .body("users", contains(contains(2, 3)));
        client.json(Role.SERVER_ADMIN, "[{\"domain_id\": 1}]")
                .put("/integration/v1/my_domains/")
                .then()
                .statusCode(200)
                .body("[0].users", contains(2, 3));
    }

    @Test
    void ofThousandsOfListsForOneSourceAllAreAddedAndTheLastReplaces(Client client) {
        String one =
                "{\"resource_type\": \"data\", \"resource_id\": 1, \"members\": [{\"member_type\": \"user\", \"member_id\": %d}]},";
        String lists = one.formatted(1) + one.formatted(2).repeat(4000);
        String body = "[" + lists.substring(0, lists.length() - 1) + "]";

        client.json(Role.SERVER_ADMIN, body)
                .post("/integration/v1/members_permission/")
                .then()
                .statusCode(201)
                .time(lessThan(10L), TimeUnit.SECONDS)
                .body("[4000].members.member_id", hasItems(1, 2));
        client.json(Role.SERVER_ADMIN, body)
                .put("/integration/v1/members_permission/")
                .then()
                .statusCode(200)
                .body("[4000].members.member_id", contains(2));
    }

    @Test
    void anUploadMakesOneArticleOfEachTitle(Client client) {
        String lines = IntStream.range(0, 1000)
                .mapToObj(i ->
                        "{\"key\": \"%s %d\", \"description\": \"x\"}\n".formatted(i % 2 == 0 ? "Made" : "MADE", i / 2))
                .collect(Collectors.joining());

        client.as(Role.CATALOG_ADMIN)
                .body(lines)
                .post("/api/v1/bulk_metadata/custom_fields/default/article/?create_new=true")
                .then()
                .statusCode(200)
                .body("new_objects", equalTo(500))
                .body("error_objects", hasSize(0));
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?title=Made 499")
                .then()
                .statusCode(200)
                .body("[0].body", equalTo("<p>x</p>"))
                .body("[0].editors.id", hasSize(1));
    }
}
