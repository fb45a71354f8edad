package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

@ApiTest
class UnderwayTest {

    /** It is that of the server, whatever instance it is asked of. */
    @Test
    void coverageWaitsForCallsThatAreBeingAnsweredInAnyInstance(Client client, ApplicationContext server)
            throws Exception {
        assertThat(coverage(client)).isEqualTo(200);
        MockHttpServletResponse read = new MockHttpServletResponse();
        read.setCommitted(true);
        Underway underway = server.getBean(Underway.class);
        Underway.Mark call = underway.begins("rows of another instance", read);

        CompletableFuture<Integer> report = CompletableFuture.supplyAsync(() -> coverage(client));
        assertThatThrownBy(() -> report.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        underway.ends(call);
        assertThat(report.get()).isEqualTo(200);
    }

    private static int coverage(Client client) {
        return client.control().get("/_understudy/coverage").statusCode();
    }
}
