package dev.understudy.alation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in as a browser does, and what its cookies open. */
@ApiTest
class SessionApiTest {

    private static final String OTHER = "session-api-test-other";
    private static final String NOBODY =
            "{\"detail\":\"Authentication credentials were not provided.\",\"code\":\"403000\"}";
    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";

    private record Session(String csrfToken, String id) {}

    @AfterEach
    void removeTheOther(Client client) {
        client.control().delete("/_understudy/instances/" + OTHER);
    }

    private static RequestSpecification call(Client client) {
        return client.anonymous().redirects().follow(false);
    }

    private static Response submit(Client client, String csrfToken, String name, String username, String password) {
        return call(client)
                .cookie("csrftoken", csrfToken)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrfmiddlewaretoken", csrfToken)
                .formParam(name, username)
                .formParam("password", password)
                .post("/login/");
    }

    private static Session logIn(Client client, String username) {
        String csrfToken = call(client).get("/login/").cookie("csrftoken");
        Response answer = submit(client, csrfToken, "email", username, "understudy");
        answer.then().statusCode(302);
        return new Session(answer.cookie("csrftoken"), answer.cookie("sessionid"));
    }

    private static RequestSpecification with(Client client, Session session) {
        return call(client).cookie("csrftoken", session.csrfToken()).cookie("sessionid", session.id());
    }

    @Test
    void theTokenMayComeInTheHeader(Client client) {
        call(client)
                .cookie("csrftoken", "t")
                .header("X-CSRFToken", "t")
                .contentType("application/x-www-form-urlencoded")
                .formParam("email", "viewer@example.com")
                .formParam("password", "understudy")
                .post("/login/")
                .then()
                .statusCode(302);
    }

    @Test
    void theLoginPageGivesATokenInACookieAndInItsForm(Client client) {
        Response page = call(client).get("/login/?nosaml=True");

        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString()).contains("<h1>Log in</h1>", "viewer@example.com");
        assertThat(page.asString()).contains("name=\"csrfmiddlewaretoken\" value=\"" + page.cookie("csrftoken") + "\"");
        assertThat(page.getHeaders().getValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Path=/@" + client.instance() + ";", "SameSite=Lax", "Max-Age=31449600")
                        .doesNotContain("HttpOnly", "Secure"));
    }

    @Test
    void aGoodPasswordGivesBothCookiesInTheirOrder(Client client) {
        String csrfToken = call(client).get("/login/").cookie("csrftoken");

        Response answer = submit(client, csrfToken, "ldap_user", "STEWARD@example.com", "understudy");

        answer.then().statusCode(302).header("Location", "/@" + client.instance() + "/");
        List<String> cookies = answer.getHeaders().getValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0)).startsWith("csrftoken=" + csrfToken + ";");
        assertThat(cookies.get(1))
                .startsWith("sessionid=")
                .contains("HttpOnly", "Max-Age=1209600", "Path=/@" + client.instance() + ";");
    }

    @ParameterizedTest
    @CsvSource({"steward@example.com,wrong", "nobody@example.com,understudy", "'',''"})
    void aBadPasswordIsThePageAgainWithoutASession(String username, String password, Client client) {
        Response answer = submit(client, "t", "email", username, password);

        answer.then().statusCode(200).body(containsString("The username or password is incorrect."));
        assertThat(answer.cookie("sessionid")).isNull();
    }

    @Test
    void theFormMustRepeatTheCookiesToken(Client client) {
        call(client)
                .contentType("application/x-www-form-urlencoded")
                .body("csrfmiddlewaretoken=x&email=steward@example.com&password=understudy")
                .post("/login/")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("CSRF cookie not set."));
        call(client)
                .cookie("csrftoken", "y")
                .contentType("application/x-www-form-urlencoded")
                .body("csrfmiddlewaretoken=x&email=steward@example.com&password=understudy")
                .post("/login/")
                .then()
                .statusCode(403)
                .body(containsString("CSRF token missing or incorrect."));
    }

    @ParameterizedTest
    @CsvSource({
        "/groups/?q=1,/groups/?q=1",
        "//elsewhere.example.com,/",
        "/\\elsewhere.example.com,/",
        "https://elsewhere.example.com/,/",
        "/a%b,/",
        "/./\\evil,/",
        "/a|b,/",
        "/article/1/?q=a%20b,/article/1/?q=a%20b",
        "None,/"
    })
    void afterLoggingInOneIsSentOnButNeverToAnotherServer(String next, String path, Client client) {
        call(client)
                .cookie("csrftoken", "t")
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrfmiddlewaretoken", "t")
                .formParam("email", "viewer@example.com")
                .formParam("password", "understudy")
                .queryParam("next", next)
                .post("/login/")
                .then()
                .statusCode(302)
                .header("Location", "/@" + client.instance() + path);
    }

    @Test
    void aSessionIsWorthWhatATokenOfItsUserIs(Client client) {
        Session viewer = logIn(client, "viewer@example.com");
        Session admin = logIn(client, "server.admin@example.com");

        with(client, viewer)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("role", is("VIEWER"));
        with(client, viewer).get("/integration/v1/user/").then().statusCode(403).body(equalTo(DENIED));
        with(client, admin).get("/integration/v1/user/").then().statusCode(200);
        with(client, viewer)
                .header("X-Understudy-Explain", "true")
                .get("/integration/v1/user/")
                .then()
                .header("X-Understudy-Denial", containsString("role=VIEWER"));
    }

    @Test
    void aTokenCountsBeforeASession(Client client) {
        Session admin = logIn(client, "server.admin@example.com");

        with(client, admin)
                .header("Token", Client.token(Role.VIEWER))
                .get("/integration/v1/userinfo/")
                .then()
                .body("role", is("VIEWER"));
        with(client, admin)
                .header("Token", "garbage")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403)
                .body(equalTo(NOBODY));
        with(client, admin)
                .header("Authorization", "Bearer garbage")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/integration/v1/article/", "/api/v1/bulk_metadata/custom_fields/default/article"})
    void whatChangesSomethingMustRepeatTheToken(String path, Client client) {
        Session steward = logIn(client, "steward@example.com");

        call(client)
                .cookie("sessionid", steward.id())
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(403)
                .body(equalTo("{\"detail\":\"CSRF Failed: CSRF cookie not set.\",\"code\":\"403000\"}"));
        for (String token : List.of("", "wrong")) {
            with(client, steward)
                    .header("X-CSRFToken", token)
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body(equalTo(
                            "{\"detail\":\"CSRF Failed: CSRF token missing or incorrect.\",\"code\":\"403000\"}"));
        }
    }

    @Test
    void withTheTokenASessionWrites(Client client) {
        Session steward = logIn(client, "steward@example.com");

        with(client, steward)
                .header("X-CSRFToken", steward.csrfToken())
                .contentType("application/json")
                .body("{\"title\": \"By hand\", \"body\": \"x\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("author.id", is(4));
    }

    @Test
    void loggingOutEndsTheSessionOnTheServer(Client client) {
        Session viewer = logIn(client, "viewer@example.com");

        Response answer = with(client, viewer).get("/logout/");

        answer.then().statusCode(302).header("Location", "/@" + client.instance() + "/login/");
        assertThat(answer.getHeaders().getValue("Set-Cookie"))
                .startsWith("sessionid=;")
                .contains("Max-Age=0");
        with(client, viewer)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403)
                .body(equalTo(NOBODY));
    }

    @Test
    void aSessionEndsAfterTwoWeeks(Client client) {
        Session viewer = logIn(client, "viewer@example.com");

        client.advance("P13D");
        with(client, viewer).get("/integration/v1/userinfo/").then().statusCode(200);
        client.advance("P1D");
        with(client, viewer)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403)
                .body(equalTo(NOBODY));
    }

    @Test
    void whoIsSuspendedIsOut(Client client) {
        client.fixtures("""
                users:
                  - {id: 70, username: Twin@example.com, email: t@example.com, display_name: T, role: VIEWER, password: understudy}
                """);
        Session twin = logIn(client, "twin@example.com");
        client.fixtures("""
                users:
                  - {id: 71, username: twin@example.com, email: u@example.com, display_name: U, role: VIEWER, password: understudy}
                """);
        client.as(Role.SERVER_ADMIN)
                .multiPart(
                        "csv_file",
                        "duplicates.csv",
                        "SN,Username,email,Action,Group\r\n1,Twin@example.com,t@example.com,SUSPEND,1\r\n2,twin@example.com,u@example.com,RETAIN,1\r\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .post("/integration/v1/remove_dup_users_accts/")
                .then()
                .statusCode(200);

        with(client, twin)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403)
                .body(equalTo(NOBODY));
    }

    @Test
    void aSessionOfOneInstanceIsNoneInAnother(Client client) {
        client.control().put("/_understudy/instances/" + OTHER);
        Client other = new Client(client.port(), OTHER);
        Session here = logIn(client, "server.admin@example.com");
        Session there = logIn(other, "viewer@example.com");

        with(other, here)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403)
                .body(equalTo(NOBODY));
        other.anonymous()
                .header("Cookie", "sessionid=" + here.id() + "; sessionid=" + there.id())
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("role", is("VIEWER"));
    }

    @Test
    void cookiesOfTheDefaultInstanceLieAtTheRoot(Client client) {
        assertThat(client.control().get("/login/").getHeader("Set-Cookie")).contains("Path=/;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "a b", "<script>"})
    void aTokenThatIsNoneIsReplaced(String token, Client client) {
        call(client)
                .header("Cookie", "csrftoken=" + token)
                .get("/login/")
                .then()
                .statusCode(200)
                .cookie("csrftoken", matchesPattern("[\\w-]{20,}"));
    }

    @Test
    void aPasswordCountsWithItsBlanks(Client client) {
        client.fixtures("users: [{username: pad@example.com, display_name: Pad, role: VIEWER, password: ' secret '}]");
        String csrfToken = call(client).get("/login/").cookie("csrftoken");

        submit(client, csrfToken, "email", "pad@example.com", " secret ").then().statusCode(302);
        submit(client, csrfToken, "email", "pad@example.com", "secret").then().statusCode(200);
        submit(client, csrfToken, "email", "steward@example.com", "understudy ")
                .then()
                .statusCode(200);
        for (String password : new String[] {" secret ", "secret"}) {
            client.anonymous()
                    .contentType("application/json")
                    .body("{\"username\":\"pad@example.com\",\"password\":\"%s\",\"name\":\"x\"}".formatted(password))
                    .post("/integration/v1/createRefreshToken/")
                    .then()
                    .statusCode(password.equals("secret") ? 401 : 201);
        }
    }
}
