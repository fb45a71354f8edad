package dev.understudy.testing;

import static org.hamcrest.Matchers.equalTo;

import dev.understudy.access.Role;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Calls the server as its users do. */
public record Client(int port, String instance) {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                    .encodeContentTypeAs("application/scim+json", ContentType.TEXT));

    /** How many milliseconds a raw call waits for more of an answer. */
    private static final int PATIENCE = 60_000;

    /** The ready-made token of a role. */
    public static String token(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-token";
    }

    /** A call with the role's ready-made token. */
    public RequestSpecification as(Role role) {
        return withToken(token(role));
    }

    public RequestSpecification withToken(String token) {
        return anonymous().header("Token", token);
    }

    /** A call with a JSON body as the role. */
    public RequestSpecification json(Role role, String body) {
        return as(role).contentType("application/json").body(body);
    }

    /** The answer to a call with a JSON body as the role. */
    public ValidatableResponse send(Role role, String method, String path, String body) {
        return json(role, body).request(method, path).then();
    }

    /** A call with a JSON body and no credential, as the token endpoints take it. */
    public RequestSpecification json(String body) {
        return anonymous().contentType("application/json").body(body);
    }

    /** A Matillion call; all ready-made logins share a password. */
    public RequestSpecification matillion(String login) {
        return anonymous().auth().preemptive().basic(login, "understudy");
    }

    /** A Matillion call with a JSON body, as the admin. */
    public RequestSpecification matillionJson(String body) {
        return matillion("admin").contentType("application/json").body(body);
    }

    /** A SCIM call with the ready-made token. */
    public RequestSpecification scim() {
        return scim("scim-token");
    }

    public RequestSpecification scim(String token) {
        return anonymous().auth().preemptive().oauth2(token);
    }

    /** A SCIM call with a body. */
    public RequestSpecification scimJson(String body) {
        return scim().contentType("application/scim+json").body(body);
    }

    /** The cookies of whoever logs in as a browser does, with the password of all ready-made users. */
    public Cookies logIn(String username) {
        return anonymous()
                .redirects()
                .follow(false)
                .cookie("csrftoken", "t")
                .formParam("csrfmiddlewaretoken", "t")
                .formParam("email", username)
                .formParam("password", "understudy")
                .post("/login/")
                .then()
                .statusCode(302)
                .extract()
                .detailedCookies();
    }

    public RequestSpecification anonymous() {
        return server().basePath("/@" + instance);
    }

    /** A call to the control plane about instances, which belongs to none. */
    public RequestSpecification control() {
        return server();
    }

    /** What a job reports, asked for by a Viewer; the job must have been successful. */
    public ValidatableResponse job(int id) {
        return as(Role.VIEWER)
                .get("/api/v1/bulk_metadata/job/?id=" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("successful"));
    }

    /** Sends a bulk write as a Catalog Admin that is to be accepted, and answers what its job reports. */
    public ValidatableResponse bulk(String method, String path, String body) {
        int job = json(Role.CATALOG_ADMIN, body)
                .request(method, path)
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        return job(job);
    }

    /** Adds fixtures to the test's instance. */
    public void fixtures(String document) {
        anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body(document)
                .post("/_understudy/fixtures")
                .then()
                .statusCode(204);
    }

    /** Sets one alation_conf flag. */
    public void conf(String flag, Object value) {
        json("{\"" + flag + "\": " + value + "}")
                .put("/_understudy/conf")
                .then()
                .statusCode(200);
    }

    /** Moves the instance's clock. */
    public void advance(String duration) {
        json("{\"advance\": \"" + duration + "\"}")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);
    }

    /** Sends a request byte for byte, as no HTTP library would, and answers with all that comes back. */
    public String raw(Role role, String method, String path, List<String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n")
                .append("Host: localhost\r\nConnection: close\r\nX-Understudy-Instance: " + instance + "\r\n")
                .append("Token: " + token(role) + "\r\nContent-Length: " + bytes.length + "\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return send(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), bytes);
    }

    /** Sends bytes as they are, to no instance unless they name it, and answers with all that comes back. */
    public String send(byte[]... parts) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RequestSpecification server() {
        return RestAssured.given().config(CONFIG).baseUri("http://localhost").port(port);
    }
}
