package dev.understudy.https;

import dev.understudy.auth.Secret;
import dev.understudy.database.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The certificate that the server has made for itself, a row beside those of the instances: whoever trusts it need not do so again
 * after a restart, and replicas show the same one.
 */
@Component
class KeptCertificate {

    private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "::1");

    private static final String TABLE = """
            create table if not exists understudy.certificate (
                names varchar(4000) not null,
                key_store varchar(20000) not null -- PKCS12 in Base64
            )""";

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final Database database;
    private final List<String> names;
    private final Clock clock;

    /** By the machine's clock, as that of the clients who look at the dates. */
    @Autowired
    KeptCertificate(DataSource connections, Database database, HttpsProperties properties) {
        this(connections, database, properties, Clock.systemUTC());
    }

    KeptCertificate(DataSource connections, Database database, HttpsProperties properties, Clock clock) {
        this.sql = new JdbcTemplate(connections);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.database = database;
        this.names = Stream.concat(OWN_NAMES.stream(), properties.names().stream())
                .distinct()
                .toList();
        this.clock = clock;
    }

    /** The one there is, unless it is for other names or about to end; then, or without one, a new one. */
    ServerCertificate get() {
        return Objects.requireNonNull(transactions.execute(status -> {
            sql.execute(database.oneAtATime());
            sql.execute(TABLE);
            return sql
                    .queryForList(
                            "select key_store from understudy.certificate where names = ?",
                            String.class,
                            String.join(" ", names))
                    .stream()
                    .map(KeptCertificate::read)
                    .filter(certificate -> SelfSigned.isGoodForLong(certificate, clock))
                    .findFirst()
                    .orElseGet(this::renew);
        }));
    }

    private ServerCertificate renew() {
        ServerCertificate made = SelfSigned.make(names, clock);
        sql.update("delete from understudy.certificate");
        sql.update(
                "insert into understudy.certificate (names, key_store) values (?, ?)",
                String.join(" ", names),
                write(made));
        return made;
    }

    private static String write(ServerCertificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.bytes());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ServerCertificate read(String base64) {
        try {
            KeyStore store = KeyStore.getInstance(ServerCertificate.PKCS12);
            store.load(new ByteArrayInputStream(Base64.getDecoder().decode(base64)), SelfSigned.PASSWORD.toCharArray());
            return new ServerCertificate(store, new Secret(SelfSigned.PASSWORD));
        } catch (GeneralSecurityException | IOException spoilt) {
            throw new HttpsProblem("The certificate in the database cannot be read: " + spoilt.getMessage());
        }
    }
}
