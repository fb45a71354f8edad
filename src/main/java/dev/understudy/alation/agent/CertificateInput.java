package dev.understudy.alation.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's host wants signed.
 *
 * @param csr a certificate signing request (PKCS#10) in PEM
 * @param lowerCase the same; either must be there
 */
@AlationJson
record CertificateInput(
        @JsonProperty("CSR") @Nullable String csr,
        @JsonProperty("csr") @Nullable String lowerCase) {

    String request() {
        String given = csr == null ? lowerCase : csr;
        if (given == null) {
            throw InvalidFields.of("CSR", FieldErrors.REQUIRED);
        }
        return given;
    }
}
