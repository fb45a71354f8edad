package dev.understudy.alation.session;

import dev.understudy.access.Caller;
import dev.understudy.access.Role;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sessions of an instance, as rows, so that every replica knows them. As with tokens, the user's state of now counts. */
@Component
class SessionRows {

    /** As long as Django keeps them. */
    static final Duration LIFESPAN = Duration.ofDays(14);

    private static final String CALLER = """
            select u.id, u.role from user_session s join user_account u on u.id = s.user_id
            where s.digest = ? and s.expires_at > ? and u.suspended = false""";

    private final JdbcTemplate sql;
    private final Clock clock;

    SessionRows(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a session and answers what its cookie is to hold. The user's expired ones go. */
    Secret begin(long userId) {
        OffsetDateTime now = now();
        sql.update("delete from user_session where user_id = ? and expires_at <= ?", userId, now);
        Secret secret = Secrets.newToken();
        sql.update(
                "insert into user_session (digest, user_id, expires_at) values (?, ?, ?)",
                secret.digest(),
                userId,
                now.plus(LIFESPAN));
        return secret;
    }

    void end(Secret secret) {
        sql.update("delete from user_session where digest = ?", secret.digest());
    }

    Optional<Caller> callerWith(Secret secret) {
        return sql
                .query(
                        CALLER,
                        (row, n) -> new Caller(row.getLong(1), Role.valueOf(row.getString(2))),
                        secret.digest(),
                        now())
                .stream()
                .findFirst();
    }

    private OffsetDateTime now() {
        return SqlTimes.of(clock.instant());
    }
}
