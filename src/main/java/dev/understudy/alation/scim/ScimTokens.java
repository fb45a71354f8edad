package dev.understudy.alation.scim;

import dev.understudy.alation.core.web.Timestamps;
import dev.understudy.alation.scim.ScimTokenController.ScimTokenPayload;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.database.SqlTimes;
import dev.understudy.database.Turns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The token of an instance. There is one at most, of which the digest is kept. */
@Component
class ScimTokens {

    private final JdbcTemplate sql;
    private final Turns turns;
    private final Clock clock;

    ScimTokens(JdbcTemplate sql, Turns turns, Clock clock) {
        this.sql = sql;
        this.turns = turns;
        this.clock = clock;
    }

    /** Makes a new token in place of the one there is. */
    ScimTokenPayload replace(int months) {
        Secret secret = Secrets.newToken();
        Instant expires =
                Timestamps.end(SqlTimes.of(clock.instant()).plusMonths(months).toInstant());
        turns.take("scim_token", List.of(0L));
        sql.update("delete from scim_token");
        sql.update("insert into scim_token (digest, expires_at) values (?, ?)", secret.digest(), SqlTimes.of(expires));
        return new ScimTokenPayload(secret, expires);
    }
}
