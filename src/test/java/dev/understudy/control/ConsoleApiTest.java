package dev.understudy.control;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console is served; what it does is seen in a browser. */
@ApiTest
@Tag("once")
class ConsoleApiTest {

    @Test
    void thePageIsOneOfItsInstanceAndLoadsNothingFromElsewhere(Client client) {
        for (String path : new String[] {"/_understudy", "/_understudy/"}) {
            client.anonymous()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header(
                            "Content-Security-Policy",
                            allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                    .header("X-Content-Type-Options", is("nosniff"))
                    .body(allOf(
                            containsString("<base href=\"/@" + client.instance() + "/_understudy/\">"),
                            containsString("content=\"" + client.instance() + "\""),
                            not(containsString("${")),
                            not(containsString("http"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "app.js, text/javascript",
        "views/ask.js, text/javascript",
        "lib/standalone.module.js, text/javascript",
        "lib/pico.min.css, text/css",
        "style.css, text/css",
        "icon.svg, image/svg+xml"
    })
    void filesHaveTheirTypesAndAreAskedForOnlyOnce(String file, String type, Client client) {
        Response first = client.anonymous().get("/_understudy/console/" + file);
        first.then()
                .statusCode(200)
                .contentType(type + ";charset=UTF-8")
                .header("Cache-Control", is("no-cache"))
                .header("X-Content-Type-Options", is("nosniff"));
        client.anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get("/_understudy/console/" + file)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none.js", "views/none.js", "views", "..%2Fapplication.yaml", "%2e%2e%2fotypes.tsv", "lib/x.map"
            })
    void nothingElseIsRead(String file, Client client) {
        client.anonymous()
                .urlEncodingEnabled(false)
                .get("/_understudy/console/" + file)
                .then()
                .statusCode(404);
    }

    @Test
    void aPublicHostNameIsRefusedHereToo(Client client) {
        client.anonymous()
                .header("Host", "evil.example")
                .get("/_understudy/console/app.js")
                .then()
                .statusCode(403);
    }
}
