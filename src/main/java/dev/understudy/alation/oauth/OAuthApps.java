package dev.understudy.alation.oauth;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications that people may let act for them. Datasets and fixtures bring them. */
@Component
class OAuthApps {

    private static final String APP = """
            select name, secret_digest, pkce_required, access_token_duration, refresh_token_duration
            from oauth_app where client_id = ?""";
    private static final String REDIRECTS = "select uri from oauth_app_redirect where client_id = ? order by uri";

    private final JdbcClient sql;

    OAuthApps(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<OAuthApp> find(String clientId) {
        return sql.sql(APP)
                .param(clientId)
                .query((row, n) -> new OAuthApp(
                        clientId,
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        Duration.ofSeconds(row.getInt(4)),
                        Duration.ofSeconds(row.getInt(5)),
                        redirects(clientId)))
                .optional();
    }

    /** The application that is what it says. */
    Optional<OAuthApp> find(PresentedClient presented) {
        return find(presented.id()).filter(app -> app.is(presented));
    }

    /** The same, if it has proved it. */
    Optional<OAuthApp> findConfidential(PresentedClient presented) {
        return find(presented).filter(OAuthApp::isConfidential);
    }

    private Set<String> redirects(String clientId) {
        return Set.copyOf(sql.sql(REDIRECTS).param(clientId).query(String.class).list());
    }
}
