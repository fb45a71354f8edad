package dev.understudy.alation.agent;

import dev.understudy.error.InvalidFields;
import java.io.IOException;
import java.io.StringReader;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * What an agent wants signed. Beans hand it on as this type of ours: Spring looks at the methods of each when the server starts, and what
 * they name is loaded then, which takes long for a signed library.
 */
record CertificateRequest(PKCS10CertificationRequest content) {

    /** Used here only, and not registered: the JDK does not know all keys by what requests call them. */
    private static final Provider ALGORITHMS = new BouncyCastleProvider();

    /** A request that names its subject, and was made by whoever holds its key. */
    static CertificateRequest read(String pem) {
        if (!(parsed(pem) instanceof PKCS10CertificationRequest request)) {
            throw refused("Not a certificate signing request in PEM.");
        }
        if (request.getSubject().getRDNs().length == 0) {
            throw refused("The certificate signing request has no subject.");
        }
        if (!isSignedByItsKey(request)) {
            throw refused("The signature of the certificate signing request does not match its key.");
        }
        return new CertificateRequest(request);
    }

    private static Object parsed(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object parsed = parser.readObject();
            return parsed == null ? "" : parsed;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException unreadable) {
            return unreadable;
        }
    }

    private static boolean isSignedByItsKey(PKCS10CertificationRequest request) {
        try {
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(ALGORITHMS)
                    .build(request.getSubjectPublicKeyInfo()));
        } catch (OperatorCreationException | PKCSException | IllegalArgumentException unusable) {
            return false;
        }
    }

    private static InvalidFields refused(String why) {
        return InvalidFields.of("CSR", why);
    }
}
