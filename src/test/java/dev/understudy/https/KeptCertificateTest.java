package dev.understudy.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import dev.understudy.auth.Secret;
import dev.understudy.database.Database;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** The certificate in the database. */
@ApiTest
class KeptCertificateTest {

    /** As a server on the database of the shared one would find it. */
    private static byte[] certificate(ApplicationContext server, Duration later, String... names) {
        HttpsProperties properties = new HttpsProperties(0, List.of(names), null, Secret.NONE);
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new KeptCertificate(server.getBean(DataSource.class), server.getBean(Database.class), properties, clock)
                .get()
                .pem();
    }

    @Test
    void allServersOnADatabaseShowTheSame(ApplicationContext server) {
        assertThat(certificate(server, Duration.ZERO)).isEqualTo(certificate(server, Duration.ofDays(794)));
    }

    @Test
    void itIsMadeAnewBeforeItEnds(ApplicationContext server) {
        assertThat(certificate(server, Duration.ZERO)).isNotEqualTo(certificate(server, Duration.ofDays(796)));
    }

    @Test
    void itIsMadeAnewForOtherNames(ApplicationContext server) {
        byte[] before = certificate(server, Duration.ZERO);
        byte[] named = certificate(server, Duration.ZERO, "other.test");

        assertThat(named).isNotEqualTo(before).isEqualTo(certificate(server, Duration.ZERO, "other.test"));
    }

    @Test
    void anAddressThatIsNoneIsRefused(ApplicationContext server) {
        assertThatThrownBy(() -> certificate(server, Duration.ZERO, "1.2.3.400"))
                .isInstanceOf(HttpsProblem.class)
                .hasMessage("'1.2.3.400' is neither the name of a host nor an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pem", "p12"})
    void withoutHttpsThereIsNone(String form, Client client) {
        client.control()
                .get("/_understudy/certificate." + form)
                .then()
                .statusCode(404)
                .body("error", is("There is no HTTPS here. Start with understudy.https.port."));
    }
}
