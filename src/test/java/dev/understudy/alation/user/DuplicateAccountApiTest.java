package dev.understudy.alation.user;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tool for accounts whose usernames differ only in case. */
@ApiTest
class DuplicateAccountApiTest {

    private static final String CSV = """
            SN,Username,email,Action,Group\r
            1,APIUser1,apiuser@example.com,RETAIN/SUSPEND,1\r
            2,APIUSER1,apiuser1@example.com,RETAIN/SUSPEND,1\r
            """;

    private static Response download(Client client) {
        return client.as(Role.SERVER_ADMIN).get("/integration/v1/generate_dup_users_accts_csv_file/");
    }

    private static Response upload(Client client, String csv) {
        return client.as(Role.SERVER_ADMIN)
                .multiPart("csv_file", "duplicate_users.csv", csv.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/integration/v1/remove_dup_users_accts/");
    }

    @Test
    void duplicatesAreListedDecidedAndGone(Client client) {
        download(client)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(equalTo(CSV))
                .header("Content-Disposition", "attachment; filename=\"duplicate_users.csv\"");

        upload(client, CSV.replaceFirst("RETAIN/SUSPEND", "RETAIN").replace("RETAIN/SUSPEND", "suspend"))
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"Success\":\"Total number of users got updated with temp username and suspended: 1\"}"));

        download(client)
                .then()
                .statusCode(200)
                .body(equalTo("{\"Success\":\"No duplicate user accounts with mixed case usernames.\"}"));
        client.json("{\"username\": \"apiuser1\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .body("user_id", is(9));
        client.json("{\"username\": \"APIUSER1_tmp_10\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(401);
    }

    @Test
    void aNewNameIsNobodysElse(Client client) {
        client.fixtures("users: [{id: 50, username: apiuser1_TMP_10}, {id: 51, username: APIUSER1_tmp_10_}]");

        upload(client, CSV.replaceFirst("RETAIN/SUSPEND", "RETAIN").replace("RETAIN/SUSPEND", "SUSPEND"))
                .then()
                .statusCode(200);

        client.scim().get("/scim/v2/Users/10").then().body("userName", is("APIUSER1_tmp_10__"));
    }

    /** Search and the identity provider see the new name, and the latter when it was given. */
    @Test
    void theNewNameIsFoundWhereverUsersAre(Client client) {
        String changed = "meta.lastModified";
        String before = client.scim().get("/scim/v2/Users/10").path(changed);

        upload(client, CSV.replaceFirst("RETAIN/SUSPEND", "RETAIN").replace("RETAIN/SUSPEND", "SUSPEND"));

        client.as(Role.VIEWER)
                .get("/integration/v1/search/?q=APIUSER1_tmp_10")
                .then()
                .body("results.id", contains("10"));
        client.scim()
                .get("/scim/v2/Users/10")
                .then()
                .body("userName", is("APIUSER1_tmp_10"))
                .body(changed, not(before));
    }

    @Test
    void lineFeedsAloneAreFine(Client client) {
        upload(client, "SN,Username,email,Action,Group\n1,APIUser1,a,SUSPEND,1\n2,APIUSER1,b,RETAIN,1\n")
                .then()
                .statusCode(200)
                .body("Success", containsString("suspended: 1"));
    }

    @Test
    void filesAreReadAsSpreadsheetsSaveThem(Client client) {
        upload(
                        client,
                        "\uFEFFSN,Username,email,Action,Group\r\n1,APIUser1,a,SUSPEND,1\r\n2,APIUSER1,b,RETAIN,1\r\n,,,,\r\n")
                .then()
                .statusCode(200)
                .body("Success", containsString("suspended: 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SN,Username,email,Action,Group;1,APIUser1,a,RETAIN/SUSPEND,1;2,APIUSER1,b,RETAIN,1 | Action must be RETAIN or SUSPEND: RETAIN/SUSPEND",
                "SN,Username,email,Action,Group;1,APIUser1,a,RETAIN,1;2,APIUSER1,b,RETAIN,1 | Exactly one account must be RETAINed of: apiuser1",
                "SN,Username,email,Action,Group;1,APIUser1,a,SUSPEND,1;2,APIUSER1,b,SUSPEND,1 | Exactly one account must be RETAINed",
                "SN,Username,email,Action,Group;1,steward@example.com,a,SUSPEND,1 | Not a duplicate user account: steward@example.com",
                "SN,Username,email,Action,Group;1,nobody,a,SUSPEND,1 | Not a duplicate user account",
                "SN,Name,email,Action,Group;1,APIUser1,a,SUSPEND,1 | The header must be: SN,Username,email,Action,Group",
                "SN,Username,email,Action,Group;1,APIUser1 | Every row must have 5 columns",
                "SN,Username,email,Action,Group | Every row must have 5 columns",
                "SN,Username,email,Action,Group;1,\"APIUser1 | The file is no CSV.",
                "SN,Username,email,Action,Group;,,,, | Every row must have 5 columns",
            })
    void aBadFileChangesNothing(String file, String reason, Client client) {
        upload(client, file.replace(";", "\r\n") + "\r\n")
                .then()
                .statusCode(400)
                .body("Error", containsString(reason))
                .body("size()", is(1));

        download(client).then().body(equalTo(CSV));
    }

    /** Neither the row behind the first that names nobody, nor one without end is read to its end. */
    @Test
    void aFileIsReadNoFurtherThanItIsGood(Client client) {
        String header = "SN,Username,email,Action,Group\r\n";

        upload(client, header + "1,nobody,a,SUSPEND,1\r\n1,\"APIUser1")
                .then()
                .statusCode(400)
                .body("Error", is("Not a duplicate user account: nobody"));
        upload(client, header + "a,".repeat(500_000)).then().statusCode(400).body("Error", is("The file is no CSV."));
    }

    @Test
    void theFileIsRequired(Client client) {
        client.as(Role.SERVER_ADMIN)
                .post("/integration/v1/remove_dup_users_accts/")
                .then()
                .statusCode(400)
                .body("Error", is("csv_file is required."));
        client.as(Role.SERVER_ADMIN)
                .multiPart("other", "x.csv", CSV.getBytes(StandardCharsets.UTF_8))
                .post("/integration/v1/remove_dup_users_accts/")
                .then()
                .statusCode(400)
                .body("Error", is("csv_file is required."));
    }

    /** A name takes up to 150 characters, and what it is given up for does, too. */
    @Test
    void aLongNameIsGivenUpLikeAnyOther(Client client) {
        String kept = "z".repeat(150);
        String user = "{username: %s, display_name: Z, role: VIEWER}";
        client.fixtures("users: [" + user.formatted(kept) + ", " + user.formatted(kept.toUpperCase(Locale.ROOT)) + "]");

        upload(
                        client,
                        "SN,Username,email,Action,Group\r\n1,APIUser1,a,RETAIN,1\r\n2,APIUSER1,b,SUSPEND,1\r\n3,%s,c,RETAIN,2\r\n4,%s,d,SUSPEND,2\r\n"
                                .formatted(kept, kept.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("Success", containsString("suspended: 2"));
    }

    /** A character that takes the place of two is left out whole. */
    @Test
    void aLongNameIsNotCutInTheMiddleOfACharacter(Client client) {
        String kept = "z".repeat(142) + "\uD83D\uDE00zzzzzz";
        String givenUp = kept.toUpperCase(Locale.ROOT);
        String user = "{id: %d, username: %s, display_name: Z, role: VIEWER}";
        client.fixtures("users: [" + user.formatted(98, kept) + ", " + user.formatted(99, givenUp) + "]");

        upload(
                        client,
                        "SN,Username,email,Action,Group\r\n1,%s,c,RETAIN,1\r\n2,%s,d,SUSPEND,1\r\n"
                                .formatted(kept, givenUp))
                .then()
                .statusCode(200);

        client.scim().get("/scim/v2/Users/99").then().body("userName", is("Z".repeat(142) + "_tmp_99"));
    }
}
