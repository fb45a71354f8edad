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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The instance's key: made when it is first needed, then kept as a row for all servers. Of two that make it at once the database takes
 * one, and the other is done again and finds it. There is one at a time: tokens go with the key that has signed them. To make one takes
 * a second of computing, so a server makes one after the other: eight who came first at the same moment made eight, and gave up.
 */
@Component
class SigningKeys {

    private static final String SLOT = "current";

    private final JdbcClient sql;
    private final Lock making = new ReentrantLock();

    SigningKeys(JdbcClient sql) {
        this.sql = sql;
    }

    RSAKey current() {
        return sql.sql("select jwk from oauth_key where slot = ?")
                .param(SLOT)
                .query(String.class)
                .optional()
                .map(SigningKeys::read)
                .orElseGet(this::make);
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
        make();
    }

    private RSAKey make() {
        if (!making.tryLock()) {
            making.lock();
            making.unlock();
            throw new OptimisticLockingFailureException("another key has been made meanwhile");
        }
        try {
            RSAKey key = new RSAKeyGenerator(RSAKeyGenerator.MIN_KEY_SIZE_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            sql.sql("insert into oauth_key (kid, slot, jwk) values (?, ?, ?)")
                    .params(key.getKeyID(), SLOT, key.toJSONString())
                    .update();
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            making.unlock();
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
