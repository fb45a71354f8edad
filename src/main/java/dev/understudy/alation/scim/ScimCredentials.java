package dev.understudy.alation.scim;

import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.database.SqlTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;

/** What an identity provider comes in with: the SCIM token as a bearer token, or name and password of a SCIM account with HTTP Basic. */
@Component
class ScimCredentials {

    private static final String BEARER = "Bearer ";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final JdbcTemplate sql;
    private final Passwords passwords;
    private final Clock clock;

    ScimCredentials(JdbcTemplate sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    boolean areGood(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return false;
        }
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? isToken(authorization.substring(BEARER.length()).strip())
                : isAccount(request);
    }

    private boolean isToken(String token) {
        return !sql.queryForList(
                        "select id from scim_token where digest = ? and expires_at > ?",
                        Long.class,
                        Secrets.digest(token),
                        SqlTimes.of(clock.instant()))
                .isEmpty();
    }

    private boolean isAccount(HttpServletRequest request) {
        UsernamePasswordAuthenticationToken login = login(request);
        if (login == null || login.getName().indexOf('\0') >= 0) {
            return false;
        }
        List<String> hashes = sql.queryForList(
                "select password_hash from scim_account where username = ?", String.class, login.getName());
        return passwords.match(
                new Secret(String.valueOf(login.getCredentials())), hashes.isEmpty() ? null : hashes.get(0));
    }

    private @Nullable UsernamePasswordAuthenticationToken login(HttpServletRequest request) {
        try {
            return basic.convert(request);
        } catch (BadCredentialsException | AuthenticationServiceException unreadable) {
            return null;
        }
    }
}
