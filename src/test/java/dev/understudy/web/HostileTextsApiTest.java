package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.Answer;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Call;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that keep a reader busy who begins anew at each letter, or looks for an end that never comes. Each once took up to a minute. */
@ApiTest
@Tag("once")
class HostileTextsApiTest {

    private static final String MARK = "…";

    @ParameterizedTest
    @CsvSource({
        "/integration/v1/search/?q=…,                     +'a, 20000",
        "/integration/v2/document/?search=…,              +'a, 20000",
        "/integration/v1/article/?values=a…b,             +,   60000",
        "/integration/v1/api_resource/GET:https://x…x/,   %2F, 20000",
        "/integration/v2/user/?id=…1,                     1_,  30000"
    })
    void areReadInPassing(String url, String run, int times, Client client) {
        List<String> headers =
                List.of("X-Understudy-Instance: " + client.instance(), "Token: " + Client.token(Role.SERVER_ADMIN));

        Answer answer = new Call("GET", url.replace(MARK, run.repeat(times)), headers, new byte[0]).send(client);

        assertThat(answer).satisfies(Answer::check);
    }
}
