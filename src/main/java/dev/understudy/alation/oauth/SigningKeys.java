package dev.understudy.alation.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import dev.understudy.web.TriedAgain;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The instance's key: a row, made when it is first needed, so that all servers sign with the same one. Of two that make it at once the
 * database takes one, and the other is done again and finds it. There is one at a time: tokens go with the key that has signed them.
 *
 * <p>To make one takes a second of computing. So a server makes one that all its instances begin with; who needs another has it rotated.
 */
@Component
class SigningKeys {

    private static final String SLOT = "current";

    private final JdbcClient sql;
    private final SingletonSupplier<RSAKey> first = SingletonSupplier.of(SigningKeys::make);

    SigningKeys(JdbcClient sql) {
        this.sql = sql;
    }

    RSAKey current() {
        return sql.sql("select jwk from oauth_key where slot = ?")
                .param(SLOT)
                .query(String.class)
                .optional()
                .map(SigningKeys::read)
                .orElseGet(() -> keep(first.obtain()));
    }

    /** What of the key everybody may know. */
    @TriedAgain
    @Transactional
    RSAKey published() {
        return current().toPublicJWK();
    }

    boolean hasSigned(SignedJWT token) throws JOSEException {
        return token.verify(new RSASSAVerifier(current()));
    }

    void rotate() {
        sql.sql("delete from oauth_key where slot = ?").param(SLOT).update();
        keep(make());
    }

    private RSAKey keep(RSAKey key) {
        sql.sql("insert into oauth_key (kid, slot, jwk) values (?, ?, ?)")
                .params(key.getKeyID(), SLOT, key.toJSONString())
                .update();
        return key;
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(RSAKeyGenerator.MIN_KEY_SIZE_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey read(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }
}
