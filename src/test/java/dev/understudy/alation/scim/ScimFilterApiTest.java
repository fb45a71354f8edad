package dev.understudy.alation.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Filters of SCIM's lists. */
@ApiTest
class ScimFilterApiTest {

    /** Users of the starter dataset by a filter: those with ids 1 to 7 are named after their roles, 8 is suspended, 11 has an external id. */
    private static final String OF_USERS = """
            userName eq "VIEWER@example.com" | 7
            username EQ "viewer@example.com" | 7
            urn:ietf:params:scim:schemas:core:2.0:User:userName eq "viewer@example.com" | 7
            externalId eq "00u1author" | 11
            externalId eq "00U1AUTHOR" |
            externalId pr | 11
            externalId ne null | 11
            id eq "3" | 3
            id eq 3 | 3
            id eq "none" |
            id eq "99999999999999999999" |
            id sw "1" and id ne "1" | 10 11
            displayName eq "example AUTHOR" | 11
            displayName co "100%" |
            displayName co "_" |
            displayName sw "Api" | 9 10
            displayName ew "again)" | 10
            emails.value eq "apiuser1@EXAMPLE.com" | 10
            emails eq "apiuser@example.com" | 9
            emails[value ew "user@example.com"] | 9 11
            emails[type eq "work" and value eq "apiuser@example.com"] | 9
            emails[type eq "home"] |
            emails[type eq "work"].value eq "apiuser@example.com" | 9
            emails[type eq "work" or type eq "a]b"].value sw "apiuser" and userName sw "api" | 9 10
            displayName eq "a[b].c eq" or emails[primary eq true].value sw "viewer" | 7
            name.givenName eq "stella" | 4
            name.familyName gt "steward" and name.familyName le "VIEWER" | 7
            name[familyName ge "viewer"] | 7
            active eq false | 8
            active eq "False" | 8
            active ne true | 8
            not (active eq true) | 8
            not (id gt "3" or id lt "3") | 3
            active pr and id lt "11" and id ge "10" | 10
            groups.value eq "8" | 4 7
            groups eq "1" |
            groups eq "8" and not (groups[value eq "8"]) |
            userName eq "viewer@example.com" or userName eq "steward@example.com" and active eq false | 7
            (userName eq "viewer@example.com" or userName eq "steward@example.com") and active eq true | 4 7
            """;

    /** What is said of those that mean nothing. */
    private static final String REFUSED = """
            userName | Unexpected end of filter string
            userName xx "a" | Unrecognized attribute operator 'xx'
            userName eq [1] | A value to compare with is neither a list nor an object
            userName eq "a | Invalid comparison value at position 12
            nickName eq "a" | There is no filter by nickName
            name eq "a" | There is no filter by name
            urn:ietf:params:scim:schemas:core:2.0:Group:id eq "1" | There is no filter by urn:ietf:params:scim:schemas:core:2.0:Group:id
            active co "r" | The operator co does not fit active
            groups sw "1" | The operator sw does not fit groups
            displayName eq "\\u0000" | Null characters are not allowed.
            """;

    private static List<String> found(Client client, String path, String filter) {
        return client.scim()
                .queryParam("filter", filter)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("Resources.id");
    }

    private static Stream<String[]> lines(String table) {
        return table.lines().map(line -> line.split(" \\|", 2));
    }

    private static void refused(Client client, String filter, String detail) {
        client.scim()
                .queryParam("filter", filter)
                .get("/scim/v2/Users")
                .then()
                .statusCode(400)
                .body("scimType", is("invalidFilter"))
                .body("detail", containsString(detail))
                .body("detail", not(containsString("[Source")));
    }

    @Test
    void usersAreFound(Client client) {
        assertThat(lines(OF_USERS))
                .allSatisfy(line -> assertThat(found(client, "/scim/v2/Users", line[0]))
                        .as(line[0])
                        .containsExactly(Stream.of(line[1].strip().split(" "))
                                .filter(id -> !id.isEmpty())
                                .toArray(String[]::new)));
    }

    @Test
    void groupsAreFound(Client client) {
        Stream.of(
                        "displayName eq \"FINANCE\"",
                        "members eq \"4\"",
                        "members[value eq \"7\"] and externalId eq \"00g1finance\"",
                        "members.value eq \"7\" and id eq \"8\"")
                .forEach(filter -> assertThat(found(client, "/scim/v2/Groups", filter))
                        .as(filter)
                        .containsExactly("8"));
        assertThat(found(client, "/scim/v2/Groups", "members eq \"5\"")).isEmpty();
        client.fixtures("groups: [{id: 20, display_name: Of a program, members: [13]}]");
        assertThat(found(client, "/scim/v2/Groups", "members eq \"13\"")).isEmpty();
        assertThat(found(client, "/scim/v2/Groups", "displayName eq \"Stewards\""))
                .isEmpty();
    }

    @Test
    void whatMeansNothingIsRefused(Client client) {
        lines(REFUSED).forEach(line -> refused(client, line[0], line[1].strip()));
        refused(client, "(", "");
        refused(client, "x".repeat(4001), "The filter is longer than 4000 characters");
        refused(client, "not (".repeat(30) + "id pr" + ")".repeat(30), "The filter is nested more than 20 levels deep");
        refused(client, "id pr" + " or id pr".repeat(200), "The filter compares more than 200 times");
        refused(
                client,
                "not (".repeat(600) + "id pr" + ")".repeat(600),
                "The filter is nested more than 20 levels deep");
        assertThat(found(client, "/scim/v2/Users", "userName eq \"" + "\\\"".repeat(1900) + "\""))
                .isEmpty();
        assertThat(found(client, "/scim/v2/Users", "(".repeat(900) + "id eq \"3\"" + ")".repeat(900)))
                .containsExactly("3");
    }
}
