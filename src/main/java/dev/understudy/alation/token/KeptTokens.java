package dev.understudy.alation.token;

import dev.understudy.alation.core.account.IssuedToken;
import dev.understudy.alation.core.account.TokenKeeper;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import dev.understudy.database.Turns;
import dev.understudy.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tokens people have. An access token goes by the name of the refresh token that it was made with; one that was made with a password alone has none. */
@Component
class KeptTokens implements TokenKeeper {

    /** What the ids of the one and the other kind begin with. */
    static final String API = "api-";

    static final String REFRESH = "refresh-";

    private static final String COLUMNS =
            "t.user_id, t.id, %s, t.created_at, t.expires_at, t.revoked, row_number() over (partition by t.user_id"
                    + " order by case when t.revoked = false and t.expires_at > :now then 0 else 1 end, t.id desc)";

    private static final String NEWEST = "select * from (select " + COLUMNS
            + " from unnest(cast(:users as bigint array)) as r (id) left join %s t on t.user_id = r.id %s"
            + " where t.id is not null) as n (user_id, id, name, created_at, expires_at, revoked, place)"
            + " where n.place <= :most order by n.user_id, n.place";

    private static final String REFRESH_TOKENS = NEWEST.formatted("t.name", "refresh_token", "");
    private static final String API_TOKENS =
            NEWEST.formatted("m.name", "api_access_token", "left join refresh_token m on m.id = t.refresh_token_id");

    private final JdbcClient sql;
    private final Turns turns;
    private final Clock clock;

    KeptTokens(JdbcClient sql, Turns turns, Clock clock) {
        this.sql = sql;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<IssuedToken>> tokensOf(Collection<Long> userIds) {
        Map<Long, List<IssuedToken>> tokens = new HashMap<>();
        read(API_TOKENS, API, IssuedToken.Kind.API, userIds, tokens);
        read(REFRESH_TOKENS, REFRESH, IssuedToken.Kind.REFRESH, userIds, tokens);
        return tokens;
    }

    /** What was made with a refresh token ends with it. */
    @Override
    public boolean revoke(long userId, String tokenId) {
        OptionalLong refresh = id(REFRESH, tokenId);
        if (refresh.isPresent()) {
            turns.take(Tokens.TURN, List.of(userId));
        }
        if (refresh.isPresent() && revoke("refresh_token", "id", userId, refresh.getAsLong())) {
            revoke("api_access_token", "refresh_token_id", userId, refresh.getAsLong());
            return true;
        }
        OptionalLong api = id(API, tokenId);
        return api.isPresent() && revoke("api_access_token", "id", userId, api.getAsLong());
    }

    private boolean revoke(String table, String column, long userId, long id) {
        return sql.sql("update %s set revoked = true where user_id = ? and %s = ?".formatted(table, column))
                        .params(userId, id)
                        .update()
                > 0;
    }

    private void read(
            String statement,
            String prefix,
            IssuedToken.Kind kind,
            Collection<Long> userIds,
            Map<Long, List<IssuedToken>> tokens) {
        sql.sql(statement)
                .param("users", SqlArrays.ids(userIds))
                .param("now", SqlTimes.of(clock.instant()))
                .param("most", MOST)
                .query(row -> {
                    tokens.computeIfAbsent(row.getLong(1), user -> new ArrayList<>())
                            .add(new IssuedToken(
                                    prefix + row.getLong(2),
                                    row.getString(3),
                                    kind,
                                    SqlTimes.read(row, 4),
                                    end(SqlTimes.read(row, 5)),
                                    row.getBoolean(6)));
                });
    }

    private static @Nullable Instant end(Instant expiresAt) {
        return expiresAt.isBefore(ApiAccessToken.NEVER) ? expiresAt : null;
    }

    private static OptionalLong id(String prefix, String tokenId) {
        return tokenId.startsWith(prefix) ? Ids.read(tokenId.substring(prefix.length())) : OptionalLong.empty();
    }
}
