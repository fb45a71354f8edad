package dev.understudy.alation.token;

import dev.understudy.alation.core.account.Logins;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.database.Turns;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Access tokens that no refresh token has made: each user has at most one that is not revoked. */
@Component
class LegacyTokens {

    private static final String INVALID = "INVALID";
    private static final String EXISTING = "EXISTING";

    private final ApiAccessTokenRepository tokens;
    private final Logins logins;
    private final Turns turns;
    private final Clock clock;

    LegacyTokens(ApiAccessTokenRepository tokens, Logins logins, Turns turns, Clock clock) {
        this.tokens = tokens;
        this.logins = logins;
        this.turns = turns;
        this.clock = clock;
    }

    /** Whether an answer is a token, and none of the words that say why not. */
    static boolean isToken(String answer) {
        return !answer.equals(INVALID) && !answer.equals(EXISTING);
    }

    /** A token for whoever has none yet, or the word that says why not. */
    String first(String username, Secret password) {
        OptionalLong user = logIn(username, password);
        if (user.isEmpty()) {
            return INVALID;
        }
        return tokens.existsByUserIdAndRefreshTokenIdIsNullAndRevokedFalse(user.getAsLong())
                ? EXISTING
                : fresh(user.getAsLong());
    }

    /** A new token in place of the one there is. */
    String replaced(String username, Secret password) {
        OptionalLong user = logIn(username, password);
        if (user.isEmpty()) {
            return INVALID;
        }
        tokens.revokeLegacy(user.getAsLong());
        return fresh(user.getAsLong());
    }

    /** Of two who ask at once one is done again and sees what the other has made, though the login itself may change nothing. */
    private OptionalLong logIn(String username, Secret password) {
        turns.takeShared("legacy_token", List.of(UserAccount.login(username)));
        return logins.logIn(username, password);
    }

    private String fresh(long userId) {
        Secret secret = Secrets.newToken();
        tokens.save(ApiAccessToken.legacy(secret.digest(), userId, clock.instant()));
        return secret.inClear();
    }
}
