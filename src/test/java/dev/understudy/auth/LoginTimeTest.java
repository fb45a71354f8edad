package dev.understudy.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

/** Nobody can tell by the time that a refusal takes which accounts there are: each costs one check of a password, at every door. */
@ApiTest
class LoginTimeTest {

    private static final String ENCODER = "encoder";

    /** Nobody else's, since other tests log in beside this one. */
    private static final String WRONG = "wrong in LoginTimeTest only";

    private final AtomicInteger checks = new AtomicInteger();
    private Passwords passwords;
    private PasswordEncoder usual;

    @BeforeEach
    void countChecks(ApplicationContext server) {
        passwords = server.getBean(Passwords.class);
        usual = (PasswordEncoder) Objects.requireNonNull(ReflectionTestUtils.getField(passwords, ENCODER));
        ReflectionTestUtils.setField(passwords, ENCODER, new PasswordsTest.CountingEncoder(WRONG, checks, usual));
    }

    @AfterEach
    void countNoMore() {
        ReflectionTestUtils.setField(passwords, ENCODER, usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer@example.com", "suspended", "passwordless", "twin", "nobody"})
    void alation(String username, Client client) {
        client.fixtures("""
                users:
                  - {id: 50, username: suspended, password: understudy, suspended: true}
                  - {id: 51, username: passwordless}
                  - {id: 52, username: Twin, password: understudy}
                  - {id: 53, username: tWIN, password: understudy}
                """);
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            checks.set(0);

            refusal(client, type, username).statusCode(401);

            assertThat(checks).hasValue(1);
        }
    }

    private static ValidatableResponse refusal(Client client, String type, String username) {
        String body = type.endsWith("json")
                ? "{\"username\": \"" + username + "\", \"password\": \"" + WRONG + "\", \"name\": \"x\"}"
                : "username=" + username + "&password=" + WRONG + "&name=x";
        return client.anonymous()
                .contentType(type)
                .body(body)
                .post("/integration/v1/createRefreshToken/")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "reader", "passwordless", "nobody"})
    void matillion(String login, Client client) {
        client.fixtures("matillion_logins: [{id: 50, name: passwordless, api: true}]");

        client.anonymous()
                .auth()
                .preemptive()
                .basic(login, WRONG)
                .get("/rest/v1/permission/user")
                .then()
                .statusCode(401);

        assertThat(checks).hasValue(1);
    }
}
