package dev.understudy.alation.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alation Agent API: certificates of agents. */
@ApiTest
class AgentCertificateApiTest {

    private static final String AGENT = "/integration/v1/agent/2/";

    @Test
    void aChainIsForTheKeyThatAsksAndVerifies(Client client) throws Exception {
        for (SigningRequest request : List.of(SigningRequest.ofEllipticCurve(), SigningRequest.ofRsa())) {
            JsonPath signed = sign(client, request);

            List<X509Certificate> chain = SigningRequest.certificates(signed.getString("chain"));
            assertThat(chain).hasSize(2);
            X509Certificate own = chain.get(0);
            assertThat(own.getPublicKey()).isEqualTo(request.keys().getPublic());
            assertThat(own.getSubjectX500Principal().getName()).isEqualTo(SigningRequest.SUBJECT);
            assertThat(own.getBasicConstraints()).isNegative();
            verify(own, chain.get(1));
            assertThat(chain).allSatisfy(AgentCertificateApiTest::isGoodForAYear);
            assertThat(own.getNotAfter()).isEqualTo(Instant.parse(signed.getString("expires_at")));
            agent(client).body("certificate_expires_at", is(signed.getString("expires_at")));
        }
    }

    /** Python knows no year 10000. */
    @Test
    void aCertificateEndsWithTheTimesThatClientsKnow(Client client) throws Exception {
        client.json("{\"now\": \"9999-06-01T00:00:00Z\"}")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);

        assertThat(sign(client, SigningRequest.ofEllipticCurve()).getString("expires_at"))
                .isEqualTo("9999-12-29T23:59:59.000000Z");
        client.fixtures("agents: [{id: 70, name: late, connects: 9999-05-01T00:00:00Z}]");
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/agent/70/")
                .then()
                .body("certificate_expires_at", is("9999-12-29T23:59:59.999999Z"));
    }

    @Test
    void theAgentConnectsAWhileAfterItsCertificateAndLeavesWithIt(Client client) throws Exception {
        JsonPath first = sign(client, SigningRequest.ofEllipticCurve());
        agent(client)
                .body("is_connected", is(false))
                .body("version", nullValue())
                .body("certificate_expires_at", notNullValue());
        client.advance("PT1S");
        String connected = agent(client)
                .body("is_connected", is(true))
                .body("version", is("1.7.2.4360"))
                .extract()
                .path("last_connected_at");

        revoke(client);
        agent(client)
                .body("is_connected", is(false))
                .body("certificate_expires_at", nullValue())
                .body("last_connected_at", is(connected))
                .body("version", is("1.7.2.4360"));
        revoke(client);

        JsonPath second = sign(client, SigningRequest.ofEllipticCurve());
        client.advance("PT1S");
        agent(client).body("is_connected", is(true));
        assertThat(authority(second)).isEqualTo(authority(first));

        client.advance("P366D");
        agent(client)
                .body("is_connected", is(false))
                .body("certificate_expires_at", is(second.getString("expires_at")));
        sign(client, SigningRequest.ofEllipticCurve());
        client.advance("PT1S");
        agent(client).body("is_connected", is(true));
    }

    /** Tests bring the same agent again and again, and take it away. */
    @Test
    void anAgentMayHaveTheIdOfOneThatIsGone(Client client) throws Exception {
        String agent = "/integration/v1/agent/50/";
        for (String verb : List.of("", "revoke_certificate/", "sign_certificate/")) {
            client.fixtures("agents: [{id: 50, name: again, connects: 2024-03-01T00:00:00Z}]");
            if (verb.equals("revoke_certificate/")) {
                client.as(Role.SERVER_ADMIN).post(agent + verb).then().statusCode(204);
            }
            if (verb.equals("sign_certificate/")) {
                client.json(Role.SERVER_ADMIN, SigningRequest.ofEllipticCurve().body())
                        .post(agent + verb)
                        .then()
                        .statusCode(200);
            }
            client.as(Role.SERVER_ADMIN).delete(agent).then().statusCode(204);
        }
    }

    @Test
    void anAgentThatStaysOffHasItsCertificateForNothing(Client client) throws Exception {
        client.fixtures("agents: [{id: 10, name: off, stays_off: true}]");

        client.json(Role.SERVER_ADMIN, SigningRequest.ofEllipticCurve().body())
                .post("/integration/v1/agent/10/sign_certificate")
                .then()
                .statusCode(200);
        client.advance("P1D");

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/agent/10")
                .then()
                .body("is_connected", is(false))
                .body("certificate_expires_at", notNullValue());
    }

    @Test
    void theKeyOfTheBodyMayBeInLowerCase(Client client) throws Exception {
        client.json(
                        Role.SERVER_ADMIN,
                        SigningRequest.body(
                                "csr", SigningRequest.ofEllipticCurve().pem()))
                .post(AGENT + "sign_certificate/")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoRequestForACertificateIsRefused(Client client) throws Exception {
        refused(client, "{}", "This field is required.");
        refused(client, "{\"CSR\": null}", "This field may not be null.");
        String unreadable = "Not a certificate signing request in PEM.";
        String good = SigningRequest.ofEllipticCurve().pem();
        String chain = client.json(Role.SERVER_ADMIN, SigningRequest.body("CSR", good))
                .post("/integration/v1/agent/1/sign_certificate/")
                .path("chain");
        for (String pem :
                List.of("", "x", good.replaceAll("-.*-", ""), good.replace("MI", "IM"), good.substring(0, 99), chain)) {
            refused(client, SigningRequest.body("CSR", pem), unreadable);
        }
        refused(client, SigningRequest.withoutSubject().body(), "The certificate signing request has no subject.");
        refused(
                client,
                SigningRequest.signedByAnotherKey().body(),
                "The signature of the certificate signing request does not match its key.");

        agent(client).body("certificate_expires_at", nullValue());
    }

    @Test
    void ofAllWhoAreFirstOneMakesTheAuthority(Client client) throws Exception {
        int callers = 4;
        client.fixtures("agents: [{id: 10, name: a}, {id: 11, name: b}, {id: 12, name: c}, {id: 13, name: d}]");
        List<JsonPath> signed = Together.call(
                callers,
                caller -> client.json(
                                Role.SERVER_ADMIN,
                                SigningRequest.ofEllipticCurve().body())
                        .post("/integration/v1/agent/" + (10 + caller) + "/sign_certificate/")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());

        PublicKey authority = authority(signed.get(0));
        for (JsonPath each : signed) {
            assertThat(authority(each)).isEqualTo(authority);
            SigningRequest.certificates(each.getString("chain")).get(0).verify(authority);
        }
    }

    private static JsonPath sign(Client client, SigningRequest request) {
        return client.json(Role.SERVER_ADMIN, request.body())
                .post(AGENT + "sign_certificate/")
                .then()
                .statusCode(200)
                .body("size()", is(2))
                .extract()
                .jsonPath();
    }

    private static void revoke(Client client) {
        client.as(Role.SERVER_ADMIN)
                .post(AGENT + "revoke_certificate/")
                .then()
                .statusCode(204)
                .body(emptyString());
    }

    private static ValidatableResponse agent(Client client) {
        return client.as(Role.SERVER_ADMIN).get(AGENT).then().statusCode(200);
    }

    private static void refused(Client client, String body, String why) {
        client.json(Role.SERVER_ADMIN, body)
                .post(AGENT + "sign_certificate/")
                .then()
                .statusCode(400)
                .body("title", is("Invalid Payload"))
                .body("errors", contains(Map.of("CSR", List.of(why))))
                .body("code", is("400000"));
    }

    private static PublicKey authority(JsonPath signed) throws Exception {
        return SigningRequest.certificates(signed.getString("chain")).get(1).getPublicKey();
    }

    private static void isGoodForAYear(X509Certificate certificate) {
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(365));
    }

    /** As a client does that trusts the root. */
    private static void verify(X509Certificate own, X509Certificate root) throws Exception {
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        trust.setRevocationEnabled(false);
        trust.setDate(own.getNotBefore());
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(own)), trust);
        root.verify(root.getPublicKey());
    }
}
