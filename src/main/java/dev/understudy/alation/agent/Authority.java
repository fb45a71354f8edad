package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.Timestamps;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Signs certificates of agents. Each time it issues a root certificate, too, so that both end together as they do with the product;
 * any root verifies any agent's certificate, since the key stays the same.
 */
@Component
class Authority {

    private static final Duration LIFESPAN = Duration.ofDays(365);
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthorityKeys keys;

    Authority(AuthorityKeys keys) {
        this.keys = keys;
    }

    SignedChain sign(CertificateRequest request, Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS); // certificates know no fractions
        Instant until = Timestamps.end(from.plus(LIFESPAN)).truncatedTo(ChronoUnit.SECONDS);
        KeyPair pair = keys.get();
        IssuedCertificates issued = new IssuedCertificates(pair, from, until);
        BigInteger serial = newSerial();
        String chain = issued.agent(request.content(), serial) + issued.root(newSerial());
        return new SignedChain(serial.toString(16), until, chain);
    }

    private static BigInteger newSerial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(0); // never zero
    }
}
