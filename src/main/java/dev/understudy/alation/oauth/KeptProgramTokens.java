package dev.understudy.alation.oauth;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.understudy.alation.core.account.IssuedToken;
import dev.understudy.alation.core.account.TokenKeeper;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tokens programs have to act for people: clients that act as somebody, and applications that people let act for them. What is revoked leaves no trace. */
@Component
class KeptProgramTokens implements TokenKeeper {

    private static final String CLIENT = "client-";
    private static final String GRANT = "grant-";

    private static final String LATEST = """
            select * from (
                select r.id, %1$s, %2$s, %3$s, row_number() over (partition by r.id
                    order by case when %3$s > :now then 0 else 1 end, %2$s desc)
                from unnest(cast(:users as bigint array)) as r (id) left join %4$s
            ) as n (user_id, id, name, issued_at, expires_at, place)
            where n.place <= :most order by n.user_id, n.place""";

    private static final String OF_CLIENTS = LATEST.formatted(
            "c.client_id, c.name",
            "t.issued_at",
            "t.expires_at",
            "oauth_client c on c.user_id = r.id join oauth_client_token t on t.client_id = c.client_id");

    private static final String GRANTED = LATEST.formatted(
            "g.id, a.name",
            "g.access_issued_at",
            "g.access_expires_at",
            "oauth_grant g on g.user_id = r.id join oauth_app a on a.client_id = g.client_id"
                    + " where g.access_digest is not null");

    private final JdbcClient sql;
    private final Clock clock;

    KeptProgramTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<IssuedToken>> tokensOf(Collection<Long> userIds) {
        Instant now = clock.instant();
        Map<Long, List<IssuedToken>> tokens = new HashMap<>();
        read(OF_CLIENTS, CLIENT, userIds, now, tokens);
        read(GRANTED, GRANT, userIds, now, tokens);
        tokens.replaceAll((user, ofBoth) -> latest(ofBoth, now));
        return tokens;
    }

    /** Both are of one kind. */
    private static List<IssuedToken> latest(List<IssuedToken> ofBoth, Instant now) {
        return ofBoth.stream()
                .sorted(comparing((IssuedToken token) -> !token.counts(now))
                        .thenComparing(IssuedToken::createdAt, reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** A grant ends with its tokens, so the refresh token that renews them is worth nothing, too. */
    @Override
    public boolean revoke(long userId, String tokenId) {
        if (tokenId.startsWith(CLIENT)) {
            return delete(
                    "delete from oauth_client_token where client_id in"
                            + " (select c.client_id from oauth_client c where c.user_id = ? and c.client_id = ?)",
                    userId,
                    tokenId.substring(CLIENT.length()));
        }
        return tokenId.startsWith(GRANT)
                && delete(
                        "delete from oauth_grant where user_id = ? and id = ?",
                        userId,
                        tokenId.substring(GRANT.length()));
    }

    private boolean delete(String statement, long userId, String id) {
        return sql.sql(statement).params(userId, id).update() > 0;
    }

    private void read(
            String statement,
            String prefix,
            Collection<Long> userIds,
            Instant now,
            Map<Long, List<IssuedToken>> tokens) {
        sql.sql(statement)
                .param("users", SqlArrays.ids(userIds))
                .param("now", SqlTimes.of(now))
                .param("most", MOST)
                .query(row -> {
                    tokens.computeIfAbsent(row.getLong(1), user -> new ArrayList<>())
                            .add(new IssuedToken(
                                    prefix + row.getString(2),
                                    row.getString(3),
                                    IssuedToken.Kind.OAUTH,
                                    SqlTimes.read(row, 4),
                                    SqlTimes.read(row, 5),
                                    false));
                });
    }
}
