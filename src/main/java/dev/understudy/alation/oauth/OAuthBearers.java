package dev.understudy.alation.oauth;

import dev.understudy.access.BearerTokens;
import dev.understudy.access.Caller;
import dev.understudy.access.Role;
import dev.understudy.auth.Secrets;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.InvalidBearer;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Knows tokens by their digest, as API tokens are known. Of a signed one that says more than its signature would: it is, byte for byte,
 * the one that this instance has given its program last, with a key that is still in use.
 */
@Component
class OAuthBearers implements BearerTokens {

    private static final String PROGRAM = """
            select u.id, u.role from oauth_client_token t join oauth_client c on c.client_id = t.client_id
            join user_account u on u.id = c.user_id
            where t.digest = ? and t.expires_at > ? and u.suspended = false""";

    private static final String PERSON = """
            select u.id, u.role from oauth_grant g join user_account u on u.id = g.user_id
            where g.access_digest = ? and g.access_expires_at > ? and u.suspended = false""";

    private final JdbcTemplate sql;
    private final Clock clock;

    OAuthBearers(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Caller callerWith(String token) {
        List<Caller> callers = sql.query(
                BearerTokens.isSigned(token) ? PROGRAM : PERSON,
                (row, n) -> new Caller(row.getLong(1), Role.valueOf(row.getString(2))),
                Secrets.digest(token),
                SqlTimes.of(clock.instant()));
        if (callers.isEmpty()) {
            throw new InvalidBearer();
        }
        return callers.get(0);
    }
}
