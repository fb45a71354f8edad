package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of an id, sent byte for byte: what the gate judges is what the controller serves. */
@ApiTest
@Tag("once")
class IdSpellingTest {

    private static final String BEYOND_64_BITS = "99999999999999999999";
    private static final String NO_MEMBERS = "{}";

    /** All of them are read as 2, or begin or end with it, somewhere in the Java or Python world. */
    private static final List<String> NO_IDS = List.of(
            "0x2",
            "0X2",
            "%30x2",
            "0x02",
            "-0x2",
            "%232",
            "%202",
            "2%20",
            "%2B2",
            "+2",
            "-2",
            "--2",
            "2.0",
            "2.",
            "2e0",
            "2L",
            "2l",
            "0b10",
            "0o2",
            "2_",
            "2,",
            "1,2",
            "2;x=1",
            "2a",
            "two",
            "%222%22",
            "%5B2%5D",
            "2%2F",
            "%D9%A2", // an Arabic digit two
            "%EF%BC%92", // a wide one
            "%C2%B2", // a superscript one
            "%C2%A02", // behind a blank that does not break
            "%E2%80%8B2", // behind one that has no width
            "%EF%BB%BF2"); // behind a byte order mark

    private static Stream<DynamicTest> spellings(Consumer<String> test) {
        return NO_IDS.stream().map(spelling -> dynamicTest(spelling, () -> test.accept(spelling)));
    }

    private static String send(Client client, Role role, String method, String url) {
        return client.raw(role, method, url, List.of("Content-Type: application/json"), NO_MEMBERS);
    }

    private static void assertNoSuchUrl(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 404").contains("text/html", "<h1>Not Found</h1>");
    }

    private static void assertBadInteger(String answer, String parameter) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Invalid query parameters: [" + parameter + "]");
    }

    /** To the gate the first is a starred cell, the second a plain Yes, so that the controller alone reads the id. */
    @TestFactory
    Stream<DynamicTest> inTheStarredPathOfASourceThereIsNoSuchUrl(Client client) {
        return spellings(id -> {
            String url = "/integration/v1/members_permission/data/" + id + "/members/";
            assertNoSuchUrl(send(client, Role.SOURCE_ADMIN, "DELETE", url));
            assertNoSuchUrl(send(client, Role.SERVER_ADMIN, "DELETE", url));
            assertNoSuchUrl(send(client, Role.STEWARD, "PUT", "/integration/v1/datasource/" + id + "/"));
            assertNoSuchUrl(
                    send(client, Role.SERVER_ADMIN, "PATCH", "/integration/v2/datasource/" + id + "/configuration/"));
        });
    }

    @TestFactory
    Stream<DynamicTest> inAnyOtherPathThereIsNoSuchUrlEither(Client client) {
        return spellings(id -> {
            for (String url : List.of(
                    "/integration/v1/user/" + id + "/",
                    "/integration/v1/article/" + id + "/",
                    "/integration/tag/" + id + "/",
                    "/integration/v1/conversations/1/assignees/user/" + id + "/",
                    "/api/job/" + id + "/")) {
                assertNoSuchUrl(send(client, Role.SERVER_ADMIN, "GET", url));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> inAQueryItIsABadInteger(Client client) {
        return spellings(id -> {
            assertBadInteger(send(client, Role.SOURCE_ADMIN, "POST", "/integration/v2/schema/?ds_id=" + id), "ds_id");
            assertBadInteger(get(client, "/integration/v2/user/?id=" + id), "id");
            assertBadInteger(get(client, "/integration/v2/document/?folder_id=" + id), "folder_id");
            assertBadInteger(get(client, "/integration/v2/custom_field_value/?oid=" + id), "oid");
            assertBadInteger(get(client, "/integration/tag/?otype=table&oid=" + id), "oid");
            assertBadInteger(get(client, "/integration/v1/conversations/?assignee_id=" + id), "assignee_id");
            assertBadInteger(get(client, "/api/v1/bulk_metadata/job/?id=" + id), "id");
            assertBadInteger(get(client, "/api/job_error/?job_id=" + id), "job_id");
            assertBadInteger(
                    get(client, "/_understudy/access?role=STEWARD&method=GET&path=/api/job/1/&user=" + id), "user");
            assertBadInteger(get(client, "/_understudy/field-history?otype=table&oid=" + id), "oid");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1", "%231", "%2B1", "-1", "1.0", "%D9%A1"})
    void whereAnIdIsOneOfSeveralThingsItIsNotTakenForOne(String id, Client client) {
        assertThat(get(client, "/integration/visual_config/" + id + "/"))
                .startsWith("HTTP/1.1 400")
                .contains("is not a valid otype");
        assertThat(get(client, "/integration/v1/api_resource/" + id)).startsWith("HTTP/1.1 4");
        assertThat(send(client, Role.STEWARD, "DELETE", "/integration/tag/GDPR%20scope/subject/table/" + id + "/"))
                .startsWith("HTTP/1.1 404");
        assertBadInteger(get(client, "/integration/v1/search/?filters={\"domain_ids\":[\"" + id + "\"]}"), "filters");
        assertBadInteger(
                get(client, "/integration/v1/article/?custom_field_templates=[" + id + "]"), "custom_field_templates");
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE_ADMIN, 2, 403",
        "SOURCE_ADMIN, 002, 403",
        "SOURCE_ADMIN, 0000000000000000000000002, 403",
        "SOURCE_ADMIN, %30%32, 403",
        "SOURCE_ADMIN, 01, 400",
        "SERVER_ADMIN, 002, 400",
        "SOURCE_ADMIN, " + BEYOND_64_BITS + ", 404"
    })
    void zerosInFrontDoNotCountForGateAndControllerAlike(Role role, String id, int status, Client client) {
        assertThat(send(client, role, "DELETE", "/integration/v1/members_permission/data/" + id + "/members/"))
                .startsWith("HTTP/1.1 " + status)
                .contains("application/json");
    }

    @Test
    void zerosInFrontDoNotCountAnywhere(Client client) {
        assertThat(get(client, "/integration/v1/user/0004/")).contains("\"id\":4,");
        assertThat(get(client, "/integration/v2/user/?id=04")).contains("\"id\":4,");
        assertThat(send(client, Role.SOURCE_ADMIN, "POST", "/integration/v2/schema/?ds_id=002"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void nothingHasAnIdBeyond64Bits(Client client) {
        for (String url : List.of(
                "/integration/v1/user/" + BEYOND_64_BITS + "/",
                "/integration/v1/article/" + BEYOND_64_BITS + "/",
                "/integration/v1/api_resource/" + BEYOND_64_BITS,
                "/integration/visual_config/" + BEYOND_64_BITS + "/",
                "/api/job/" + BEYOND_64_BITS + "/",
                "/api/v1/bulk_metadata/job/?id=" + BEYOND_64_BITS)) {
            assertThat(get(client, url)).startsWith("HTTP/1.1 404").contains("application/json");
        }
        for (String url : List.of(
                "/integration/v2/user/?id=" + BEYOND_64_BITS,
                "/integration/v2/document/?folder_id=" + BEYOND_64_BITS,
                "/integration/v2/custom_field_value/?oid=" + BEYOND_64_BITS,
                "/integration/v1/article/?custom_field_templates=[" + BEYOND_64_BITS + "]")) {
            assertThat(get(client, url)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n[]");
        }
    }

    private static String get(Client client, String url) {
        return client.raw(Role.SERVER_ADMIN, "GET", url, List.of(), "");
    }
}
