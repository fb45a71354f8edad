package dev.understudy.alation.agent;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What an agent's host does with keys: asks for a certificate, and reads what it is sent. */
record SigningRequest(KeyPair keys, String pem) {

    static final String SUBJECT = "CN=frankfurt-dmz";

    static SigningRequest ofEllipticCurve() throws Exception {
        KeyPair keys = keys("EC", 256);
        return of(SUBJECT, keys, keys, "SHA256withECDSA");
    }

    static SigningRequest ofRsa() throws Exception {
        KeyPair keys = keys("RSA", 2048);
        return of(SUBJECT, keys, keys, "SHA256withRSA");
    }

    static SigningRequest withoutSubject() throws Exception {
        KeyPair keys = keys("EC", 256);
        return of("", keys, keys, "SHA256withECDSA");
    }

    static SigningRequest signedByAnotherKey() throws Exception {
        return of(SUBJECT, keys("EC", 256), keys("EC", 256), "SHA256withECDSA");
    }

    /** As the vendor's scripts send it: without a line's end behind it. */
    private static SigningRequest of(String subject, KeyPair keys, KeyPair signer, String algorithm) throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), keys.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        }
        return new SigningRequest(keys, text.toString().strip());
    }

    private static KeyPair keys(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    String body() {
        return body("CSR", pem);
    }

    static String body(String key, String pem) {
        return JsonMapper.shared().writeValueAsString(Map.of(key, pem));
    }

    /** The certificates of a chain, the agent's first. */
    static List<X509Certificate> certificates(String chain) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
