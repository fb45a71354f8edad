package dev.understudy.alation.token;

import dev.understudy.access.BearerTokens;
import dev.understudy.access.Caller;
import dev.understudy.access.Credentials;
import dev.understudy.access.Role;
import dev.understudy.access.Sessions;
import dev.understudy.auth.Secrets;
import dev.understudy.database.SqlTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes the token from the {@code Token} header, else from {@code Authorization: Bearer}; without either, a session counts. A signed token is OAuth's in
 * both. One indexed query tells user and current role, so a changed role, a revoked token or a suspended user counts from the next request on.
 */
@Component
class TokenCredentials implements Credentials {

    private static final String BEARER = "Bearer ";
    private static final String CALLER_BY_DIGEST = """
            select u.id, u.role from api_access_token t join user_account u on u.id = t.user_id
            where t.digest = ? and t.expires_at > ? and t.revoked = false and u.suspended = false""";

    private final JdbcTemplate sql;
    private final Clock clock;
    private final Sessions sessions;
    private final BearerTokens bearers;

    TokenCredentials(JdbcTemplate sql, Clock clock, Sessions sessions, BearerTokens bearers) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
        this.bearers = bearers;
    }

    /** The Token header wins, even over a good bearer token; there is no scheme word in it. */
    @Override
    public @Nullable Caller callerOf(HttpServletRequest request) {
        String token = request.getHeader("Token");
        if (token != null) {
            String bare = token.strip();
            return BearerTokens.isSigned(bare) ? bearers.callerWith(bare) : callerWith(bare);
        }
        String bearer = bearer(request);
        return bearer == null ? sessions.callerOf(request) : bearing(bearer);
    }

    /** An API token that is good, or what OAuth says of it. */
    private Caller bearing(String token) {
        Caller caller = BearerTokens.isSigned(token) ? null : callerWith(token);
        return caller == null ? bearers.callerWith(token) : caller;
    }

    @Override
    public @Nullable Caller callerWith(String token) {
        List<Caller> callers = sql.query(
                CALLER_BY_DIGEST,
                (row, n) -> new Caller(row.getLong(1), Role.valueOf(row.getString(2))),
                Secrets.digest(token),
                SqlTimes.of(clock.instant()));
        return callers.isEmpty() ? null : callers.get(0);
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
