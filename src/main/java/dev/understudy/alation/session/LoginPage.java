package dev.understudy.alation.session;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.Logins;
import dev.understudy.auth.Secret;
import dev.understudy.error.Answer;
import dev.understudy.web.Page;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages of logging in: clients read the token out of the form, people see whom they can log in as, and type into it. */
@Component
class LoginPage {

    private static final String FAILED = "<p>The username or password is incorrect.</p>";

    private final Logins logins;

    LoginPage(Logins logins) {
        this.logins = logins;
    }

    ResponseEntity<String> form(Secret csrfToken, String next, boolean failed) {
        return Page.of(
                "Log in",
                Page.filled(
                        "login",
                        Map.of(
                                "complaint", failed ? FAILED : "",
                                "csrfToken", HtmlUtils.htmlEscape(csrfToken.inClear()),
                                "next", HtmlUtils.htmlEscape(next),
                                "users", users())));
    }

    static ResponseEntity<String> refused(String reason) {
        Answer page = Answer.page(HttpStatus.FORBIDDEN, "CSRF verification failed. Request aborted. " + reason);
        return ResponseEntity.status(page.status()).contentType(page.type()).body(String.valueOf(page.body()));
    }

    private String users() {
        return logins.examples().entrySet().stream()
                .map(user -> row(user.getKey(), user.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Role role, String username) {
        return "<tr><td>%s</td><td><code>%s</code></td></tr>".formatted(role.title(), HtmlUtils.htmlEscape(username));
    }
}
