package dev.understudy.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a/?token=s3cret&limit=1 | /a/?token=***&limit=1",
                "/a/?limit=1&api_access_TOKEN=s3cret | /a/?limit=1&api_access_TOKEN=***",
                "/callback?code=s3cret&state=x | /callback?code=***&state=x",
                "Token: s3cret, Accept: */* | Token: ***, Accept: */*",
                "Authorization: Basic czNjcmV0OnNlY3JldA== | Authorization: ***",
                "sent Bearer s3cret-s3cret for it | sent Bearer *** for it",
                "{\"client_secret\": \"s3cret\", \"a\": 1} | {\"client_secret\": \"***\", \"a\": 1}",
                "{refreshToken=s3cret, name=x} | {refreshToken=***, name=x}",
                "X-Understudy-Key: s3cret | X-Understudy-Key: ***",
                "/a/?pass%77ord=s3cret&x%5B%5D=1 | /a/?pass%77ord=***&x%5B%5D=1",
                "pass%77ord=s3cret%20s3cret | pass%77ord=***",
                "Cookie: sessionid=s3cret; x=1 | Cookie: ***; x=1"
            })
    void whatLetsSomebodyInIsHidden(String text, String shown) {
        assertThat(Redaction.of(text)).isEqualTo(shown).doesNotContain("s3cret", "czNjcmV0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integration/v1/createRefreshToken/?keys=1.a.b&postal_code=8000",
                "POST /integration/v1/article/ failed",
                "/a/?tok%65n_status=ACTIVE&100%=s3cret&b",
                "{\"token_status\": \"ACTIVE\", \"tokenExpiresAt\": \"2026-01-01\", \"token_type\": \"Bearer\"}",
                "refresh_token_id=3",
                "a basic need",
                "There is no such token"
            })
    void allElseStaysAsItIs(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void longTextsAreReadQuickly() {
        String text = "a.token-".repeat(10_000);

        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
