package dev.understudy.alation.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.logging.SecretAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of releases before refresh tokens (beyond the table): one of each user, without an end. The answer is a bare text. */
@RestController
@Transactional
class LegacyTokenController {

    /** Older scripts write the names with capitals; documents do not show it, since clients made from them cannot have both. */
    @AlationJson
    record Login(
            @Nullable String username,
            @Nullable @Verbatim Secret password,

            @JsonProperty("Username") @Schema(hidden = true) @Nullable
            String olderUsername,

            @JsonProperty("Password") @Schema(hidden = true) @Nullable @Verbatim
            Secret olderPassword) {

        String name() {
            return Objects.requireNonNullElse(username == null ? olderUsername : username, "");
        }

        Secret secret() {
            return Objects.requireNonNullElse(password == null ? olderPassword : password, Secret.NONE);
        }
    }

    private final LegacyTokens tokens;

    LegacyTokenController(LegacyTokens tokens) {
        this.tokens = tokens;
    }

    /** Only the first time; a token is not told twice. */
    @PostMapping(
            path = {"/api/v1/getToken/", "/api/getToken/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String get(@Body Login login) {
        return told(tokens.first(login.name(), login.secret()));
    }

    /** The one before dies at once. */
    @PostMapping(
            path = {"/api/v1/changeToken/", "/api/changeToken/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String change(@Body Login login) {
        return told(tokens.replaced(login.name(), login.secret()));
    }

    private static String told(String answer) {
        return LegacyTokens.isToken(answer) ? SecretAnswer.of(answer) : answer;
    }
}
