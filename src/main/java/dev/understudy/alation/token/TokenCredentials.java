package dev.understudy.alation.token;

import dev.understudy.access.Caller;
import dev.understudy.access.Credentials;
import dev.understudy.access.Role;
import dev.understudy.access.Sessions;
import dev.understudy.auth.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes the API access token from the {@code Token} header, else from {@code Authorization: Bearer}; without either, a session counts. One indexed query tells
 * user and current role, so a changed role, a revoked token or a suspended user counts from the next request on.
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

    TokenCredentials(JdbcTemplate sql, Clock clock, Sessions sessions) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public @Nullable Caller callerOf(HttpServletRequest request) {
        String token = token(request);
        return token == null ? sessions.callerOf(request) : callerWith(token);
    }

    @Override
    public @Nullable Caller callerWith(String token) {
        List<Caller> callers = sql.query(
                CALLER_BY_DIGEST,
                (row, n) -> new Caller(row.getLong(1), Role.valueOf(row.getString(2))),
                Secrets.digest(token),
                clock.instant().atOffset(ZoneOffset.UTC));
        return callers.isEmpty() ? null : callers.get(0);
    }

    /** The Token header wins, even over a good bearer token; there is no scheme word in it. */
    private static @Nullable String token(HttpServletRequest request) {
        String token = request.getHeader("Token");
        if (token != null) {
            return token.strip();
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
