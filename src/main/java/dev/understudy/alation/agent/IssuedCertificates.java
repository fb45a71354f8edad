package dev.understudy.alation.agent;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** Issues certificates, in PEM, that the authority vouches for from one time to another. */
final class IssuedCertificates {

    private static final X500Name AUTHORITY = new X500Name("CN=alation-agent-root,O=Understudy");
    private static final String SIGNATURE = "SHA256withECDSA";

    private final KeyPair keys;
    private final Date from;
    private final Date until;

    IssuedCertificates(KeyPair keys, Instant from, Instant until) {
        this.keys = keys;
        this.from = Date.from(from);
        this.until = Date.from(until);
    }

    /** For the key and the subject of a request; nothing else that it asks for is granted. */
    String agent(PKCS10CertificationRequest request, BigInteger serial) {
        return signed(
                serial,
                request.getSubject(),
                request.getSubjectPublicKeyInfo(),
                List.of(
                        critical(Extension.basicConstraints, new BasicConstraints(false)),
                        critical(
                                Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)),
                        critical(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))));
    }

    /** The one that vouches for itself. */
    String root(BigInteger serial) {
        return signed(
                serial,
                AUTHORITY,
                authorityKey(),
                List.of(
                        critical(Extension.basicConstraints, new BasicConstraints(true)),
                        critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))));
    }

    private String signed(BigInteger serial, X500Name subject, SubjectPublicKeyInfo key, List<Extension> extensions) {
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder certificate = new X509v3CertificateBuilder(
                            AUTHORITY, serial, from, until, subject, key)
                    .addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            identifiers.createAuthorityKeyIdentifier(authorityKey()));
            for (Extension extension : extensions) {
                certificate.addExtension(extension);
            }
            return pem(certificate.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SubjectPublicKeyInfo authorityKey() {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    private static Extension critical(ASN1ObjectIdentifier id, ASN1Object value) {
        try {
            return Extension.create(id, true, value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(X509CertificateHolder certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        }
        return text.toString();
    }
}
