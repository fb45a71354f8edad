package dev.understudy.https;

import dev.understudy.auth.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.wildfly.common.bytes.ByteStringBuilder;
import org.wildfly.security.pem.Pem;

/**
 * The key and the certificate that the server shows, and what clients need to trust it.
 *
 * @param password of the key store and of the key in it
 */
public record ServerCertificate(KeyStore keyStore, Secret password) {

    /** The password of the key store that clients are given: it holds nothing secret, but some cannot open one without. */
    public static final String TRUST_STORE_PASSWORD = "understudy";

    static final String PKCS12 = "PKCS12";

    /** The certificates as text, the server's first; the key is not among them. */
    public byte[] pem() {
        ByteStringBuilder pem = new ByteStringBuilder();
        chain().forEach(certificate -> Pem.generatePemX509Certificate(pem, certificate));
        return pem.toArray();
    }

    /** The certificates as a key store in PKCS12 for clients in Java; the key is not among them. */
    public byte[] trustStore() {
        try {
            KeyStore trusted = KeyStore.getInstance(PKCS12);
            trusted.load(null, null);
            for (X509Certificate certificate : chain()) {
                trusted.setCertificateEntry("understudy-" + trusted.size(), certificate);
            }
            return bytes(trusted, TRUST_STORE_PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The server's certificate, and those that vouch for it. */
    List<X509Certificate> chain() {
        try {
            for (String alias : Collections.list(keyStore.aliases())) {
                Certificate[] chain = keyStore.getCertificateChain(alias);
                if (chain != null) {
                    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
                }
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new HttpsProblem("The key store has no key with a certificate");
    }

    byte[] bytes() throws GeneralSecurityException, IOException {
        return bytes(keyStore, password.inClear());
    }

    private static byte[] bytes(KeyStore store, String password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }
}
