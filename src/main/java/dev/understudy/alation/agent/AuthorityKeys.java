package dev.understudy.alation.agent;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the authority: made when first needed, then kept with the instance. Of two who make them at once the database takes the
 * first, and the second call is done again and finds them.
 */
@Component
class AuthorityKeys {

    private static final String ONLY = "root";
    private static final String ALGORITHM = "EC";
    private static final int BITS = 256;

    private final JdbcClient sql;

    AuthorityKeys(JdbcClient sql) {
        this.sql = sql;
    }

    KeyPair get() {
        return sql.sql("select public_key, private_key from agent_authority where name = ?")
                .param(ONLY)
                .query((row, n) -> read(row.getString(1), row.getString(2)))
                .optional()
                .orElseGet(this::make);
    }

    private KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair keys = generator.generateKeyPair();
            sql.sql("insert into agent_authority (name, public_key, private_key) values (?, ?, ?)")
                    .params(ONLY, base64(keys.getPublic()), base64(keys.getPrivate()))
                    .update();
            return keys;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair read(String publicKey, String privateKey) {
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(publicKey))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(privateKey))));
        } catch (GeneralSecurityException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }
}
