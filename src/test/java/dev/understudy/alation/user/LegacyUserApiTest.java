package dev.understudy.alation.user;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;

/** Users with their groups, {@code /api/user/}. */
@ApiTest
class LegacyUserApiTest {

    @Test
    void usersCarryTheirNameAndTheirGroups(Client client) {
        client.fixtures("groups: [{id: 50, display_name: Auditors, built_in: false, members: [7]}]");

        client.as(Role.SERVER_ADMIN)
                .get("/api/user/?username=viewer@example.com")
                .then()
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].id", is(7))
                .body("[0].username", is("viewer@example.com"))
                .body("[0].groups.profile.name", hasItems("Viewers", "Auditors"))
                .body("[0].groups.find { it.id == 50 }.profile.is_builtin", is(false))
                .body("[0].groups.find { it.profile.name == 'Viewers' }.profile.is_builtin", is(true));
    }

    @Test
    void whoIsInNoGroupHasNone(Client client) {
        client.fixtures(
                "users: [{id: 70, username: alone, email: a@example.com, display_name: Alone, role: VIEWER, password: x}]");

        client.as(Role.SERVER_ADMIN).get("/api/user/?id=70").then().body("[0].groups", empty());
    }
}
