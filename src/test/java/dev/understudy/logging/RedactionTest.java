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
                "/a/?token=true-s3cret | /a/?token=***",
                "token: null-s3cret, password=true | token: ***, password=true",
                "/callback?state=x&code_verifier=s3cret | /callback?state=x&code_verifier=***",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password=s3,cr'et&limit=1 | password=***&limit=1",
                "a\"=1&token=,s3cret | a\"=1&token=***",
                "c%6Fde=s3cret&state=x | c%6Fde=***&state=x",
                "next=/a/?token=s3cret | next=/a/?token=***",
                "token=null&token_type=bearer&limit=1 | token=null&token_type=bearer&limit=1"
            })
    void inAQueryASecretGoesOnToTheNextParameter(String query, String shown) {
        assertThat(Redaction.ofQuery(query)).isEqualTo(shown);
        assertThat(Redaction.ofUrl("/a,b/?" + query)).isEqualTo("/a,b/?" + shown);
    }

    @Test
    void aUrlWithoutAQueryStaysAsItIs() {
        assertThat(Redaction.ofUrl("/integration/v1/article/1/")).isEqualTo("/integration/v1/article/1/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Token | s3,cret | ***",
                "Cookie | theme=s3cret; sid=s3cret | ***",
                "Set-Cookie | sessionid=s3cret; Path=/, csrftoken=s3cret; Path=/ | ***",
                "token | null | null",
                "Location | https://a/?code=s3cret&state=x | https://a/?code=***&state=x",
                "Content-Type | a/b; charset=utf-8 | a/b; charset=utf-8"
            })
    void aHeaderThatIsASecretIsHiddenToItsEnd(String name, String value, String shown) {
        assertThat(Redaction.ofHeader(name, value)).isEqualTo(shown);
    }

    @Test
    void longTextsAreReadQuickly() {
        String text = "a.token-".repeat(10_000);

        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
