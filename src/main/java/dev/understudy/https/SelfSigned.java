package dev.understudy.https;

import dev.understudy.auth.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.SelfSignedX509CertificateAndSigningKey;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;

/** Makes certificates that vouch for themselves. */
final class SelfSigned {

    /** Some clients take none that is good for longer. */
    private static final Duration LIFESPAN = Duration.ofDays(825);

    /** Before its end a certificate is made anew. */
    private static final Duration RENEWAL = Duration.ofDays(30);

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String SERVERS = "1.3.6.1.5.5.7.3.1";

    /** No secret: whoever reads the database has the key. */
    static final String PASSWORD = "understudy";

    private SelfSigned() {}

    static ServerCertificate make(List<String> names, Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        SelfSignedX509CertificateAndSigningKey made = SelfSignedX509CertificateAndSigningKey.builder()
                .setDn(new X500Principal("CN=Understudy"))
                .setKeyAlgorithmName("EC")
                .setKeySize(256)
                .setSignatureAlgorithmName("SHA256withECDSA")
                .addExtension(new SubjectAlternativeNamesExtension(
                        false, names.stream().map(SelfSigned::name).toList()))
                .addExtension(new ExtendedKeyUsageExtension(false, List.of(SERVERS)))
                .setNotValidBefore(now.minusDays(1))
                .setNotValidAfter(now.plus(LIFESPAN))
                .build();
        try {
            KeyStore store = KeyStore.getInstance(ServerCertificate.PKCS12);
            store.load(null, null);
            store.setKeyEntry("understudy", made.getSigningKey(), PASSWORD.toCharArray(), new Certificate[] {
                made.getSelfSignedCertificate()
            });
            return new ServerCertificate(store, new Secret(PASSWORD));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isGoodForLong(ServerCertificate certificate, Clock clock) {
        Instant end = certificate.chain().get(0).getNotAfter().toInstant();
        return clock.instant().plus(RENEWAL).isBefore(end);
    }

    private static GeneralName name(String name) {
        try {
            return ADDRESS.matcher(name).matches()
                    ? new GeneralName.IPAddress(InetAddress.getByName(name).getAddress())
                    : new GeneralName.DNSName(name);
        } catch (UnknownHostException noAddress) {
            throw new HttpsProblem("'" + name + "' is neither the name of a host nor an address");
        }
    }
}
