package dev.understudy.control;

import dev.understudy.error.NotFound;
import dev.understudy.https.Certificates;
import dev.understudy.https.ServerCertificate;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients need to trust the server's HTTPS; its key is told to nobody. */
@RestController
class CertificateController {

    private static final MediaType PEM = new MediaType("application", "x-pem-file");
    private static final MediaType PKCS12 = new MediaType("application", "x-pkcs12");

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @Operation(
            summary = "Get the certificate as PEM",
            description = "For curl, Python and others: what the server shows for HTTPS, without its key.")
    @GetMapping("/_understudy/certificate.pem")
    ResponseEntity<byte[]> pem() {
        return ResponseEntity.ok().contentType(PEM).body(shown().pem());
    }

    @Operation(
            summary = "Get the certificate as PKCS12",
            description = "A trust store for Java, without the server's key. Its password is "
                    + ServerCertificate.TRUST_STORE_PASSWORD + ".")
    @GetMapping("/_understudy/certificate.p12")
    ResponseEntity<byte[]> trustStore() {
        return ResponseEntity.ok().contentType(PKCS12).body(shown().trustStore());
    }

    private ServerCertificate shown() {
        return certificates
                .shown()
                .orElseThrow(() -> new NotFound("There is no HTTPS here. Start with understudy.https.port."));
    }
}
