package dev.understudy.alation.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.web.Links;
import dev.understudy.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out as browsers do, and the scripts that imitate them (beyond the table). */
@RestController
class LoginController {

    /**
     * The form of the login page.
     *
     * @param csrfToken what the cookie {@code csrftoken} holds
     * @param email the username, as newer releases call it
     * @param ldapUser the username, as older releases call it
     */
    @AlationJson
    record LoginForm(
            @JsonProperty("csrfmiddlewaretoken") @Nullable Secret csrfToken,
            @Nullable String email,
            @Nullable String ldapUser,
            @Nullable @Verbatim Secret password,
            @Nullable String next) {

        String username() {
            return Objects.requireNonNullElse(email == null ? ldapUser : email, "");
        }
    }

    private static final String NEXT = "next";

    /** A path of this server: two slashes, or one and its mirror image, would begin the name of another. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~]*");

    private final Entrance entrance;
    private final LoginPage page;

    LoginController(Entrance entrance, LoginPage page) {
        this.entrance = entrance;
        this.page = page;
    }

    @Operation(summary = "Get the login page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @GetMapping("/login/")
    ResponseEntity<String> page(HttpServletRequest request, HttpServletResponse response) {
        Secret token = SessionCookies.giveCsrfToken(request, response);
        return page.form(token, next(request, null), false);
    }

    /** A wrong password is the same page again: clients look for the cookie. */
    @Operation(summary = "Log in")
    @ApiResponse(responseCode = "302", description = "Logged in", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "The form again: wrong name or password",
            content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "403",
            description = "The form was not sent with the token of its cookie",
            content =
                    @Content(
                            mediaType = "text/html",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "no cookie", value = "CSRF Failed: CSRF cookie not set.")))
    @PostMapping("/login/")
    ResponseEntity<String> logIn(@Body LoginForm form, HttpServletRequest request, HttpServletResponse response) {
        Secret token = form.csrfToken() == null ? Csrf.repeated(request) : form.csrfToken();
        Optional<String> flaw = Csrf.flaw(request, token);
        if (flaw.isPresent()) {
            return LoginPage.refused(flaw.get());
        }
        String next = next(request, form.next());
        Optional<Secret> session =
                entrance.enter(form.username(), Objects.requireNonNullElse(form.password(), Secret.NONE));
        if (session.isEmpty()) {
            return page.form(SessionCookies.giveCsrfToken(request, response), next, true);
        }
        SessionCookies.give(request, response, session.get());
        return redirect(request, next);
    }

    @Operation(summary = "Log out")
    @ApiResponse(responseCode = "302", description = "Logged out", content = @Content)
    @RequestMapping(
            path = "/logout/",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> logOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.sessions(request).forEach(entrance::leave);
        SessionCookies.takeSession(request, response);
        return redirect(request, "/login/");
    }

    /** Where to go after logging in; anywhere but on this server is nowhere. */
    private static String next(HttpServletRequest request, @Nullable String inForm) {
        String wanted = inForm == null ? QueryParameters.of(request).last(NEXT) : inForm;
        return wanted != null && OWN_PATH.matcher(wanted).matches() && isUri(wanted) ? wanted : "/";
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    /** Relative to the host, and in the caller's instance. */
    private static ResponseEntity<String> redirect(HttpServletRequest request, String path) {
        String prefix = Links.prefix(request);
        String location = path.startsWith(prefix + "/") ? path : prefix + path;
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location))
                .build();
    }
}
