package dev.understudy.alation.oauth;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.auth.Secret;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.web.Page;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Asks a person who has logged in. Its form goes where the page is, so the query says once more what for. */
@Component
class ConsentPage {

    private final UserRepository users;

    ConsentPage(UserRepository users) {
        this.users = users;
    }

    ResponseEntity<String> of(OAuthApp app, AuthorizationRequest request, Caller person, Secret csrfToken) {
        UserAccount user = users.findById(person.userId()).orElseThrow(NotAuthenticated::new);
        String name = HtmlUtils.htmlEscape(app.name());
        return Page.of(
                "Let " + app.name() + " in?",
                Page.filled(
                        "consent",
                        Map.of(
                                "app", name,
                                "user", HtmlUtils.htmlEscape(user.username()),
                                "role", user.role().title(),
                                "redirectUri", HtmlUtils.htmlEscape(request.redirectUri()),
                                "csrfToken", HtmlUtils.htmlEscape(csrfToken.inClear()))));
    }
}
