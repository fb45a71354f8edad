package dev.understudy.alation.session;

import dev.understudy.error.Answer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The pages of logging in: clients read the token out of the form, people type into it. */
final class LoginPage {

    private static final String FORM = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Log in</title></head>
            <body><h1>Log in</h1>%s
            <form method="post">
            <input type="hidden" name="csrfmiddlewaretoken" value="%s">
            <input type="hidden" name="next" value="%s">
            <label>E-mail <input name="email" autocomplete="username" autofocus></label>
            <label>Password <input type="password" name="password" autocomplete="current-password"></label>
            <button>Log in</button>
            </form></body>
            </html>
            """;

    private LoginPage() {}

    static ResponseEntity<String> form(String csrfToken, String next, boolean failed) {
        String complaint = failed ? "\n<p>The username or password is incorrect.</p>" : "";
        return page(
                HttpStatus.OK, FORM.formatted(complaint, HtmlUtils.htmlEscape(csrfToken), HtmlUtils.htmlEscape(next)));
    }

    static ResponseEntity<String> refused(String reason) {
        Answer page = Answer.page(HttpStatus.FORBIDDEN, "CSRF verification failed. Request aborted. " + reason);
        return page(HttpStatus.FORBIDDEN, String.valueOf(page.body()));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
