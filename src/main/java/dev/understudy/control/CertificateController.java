package dev.understudy.control;

import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import dev.understudy.https.Certificates;
import dev.understudy.https.ServerCertificate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients need to trust the server's HTTPS; its key is told to nobody. */
@RestController
class CertificateController {

    private static final String PEM = "application/x-pem-file";
    private static final String PKCS12 = "application/x-pkcs12";
    private static final String NO_HTTPS = "There is no HTTPS here. Start with understudy.https.port.";

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @Operation(
            summary = "Get the certificate as PEM",
            description = "For curl, Python and others: what the server shows for HTTPS, without its key.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PEM, schema = @Schema(type = "string", format = "binary")))
    @Refuses(status = HttpStatus.NOT_FOUND, mistake = "no HTTPS", says = NO_HTTPS)
    @GetMapping("/_understudy/certificate.pem")
    ResponseEntity<byte[]> pem() {
        return ResponseEntity.ok().contentType(MediaType.valueOf(PEM)).body(shown().pem());
    }

    @Operation(
            summary = "Get the certificate as PKCS12",
            description = "A trust store for Java, without the server's key. Its password is "
                    + ServerCertificate.TRUST_STORE_PASSWORD + ".")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PKCS12, schema = @Schema(type = "string", format = "binary")))
    @Refuses(status = HttpStatus.NOT_FOUND, mistake = "no HTTPS", says = NO_HTTPS)
    @GetMapping("/_understudy/certificate.p12")
    ResponseEntity<byte[]> trustStore() {
        return ResponseEntity.ok().contentType(MediaType.valueOf(PKCS12)).body(shown().trustStore());
    }

    private ServerCertificate shown() {
        return certificates.shown().orElseThrow(() -> new NotFound(NO_HTTPS));
    }
}
