package dev.understudy.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"password\": \"s3cret\", \"a\" : [1]} | {\"password\": \"***\", \"a\" : [1]}",
                "{\"pass\\u0077ord\":\"s3cret\"} | {\"pass\\u0077ord\":\"***\"}",
                "[ {\"secrets\": [\"s3cret\", \"s3cret\"]}, 2 ] | [ {\"secrets\": \"***\"}, 2 ]",
                "{\"a\":{\"credentials\":{\"user\":\"s3cret\",\"b\":[{}]},\"c\":2}} | {\"a\":{\"credentials\":\"***\",\"c\":2}}",
                "{\"pwd\": 1234, \"a\": 1} | {\"pwd\": \"***\", \"a\": 1}",
                "{\"pwd\": \"s3\\\"cret\"} {\"pwd\": \"s3cret\"} | {\"pwd\": \"***\"} {\"pwd\": \"***\"}",
                "{\"a\": 1, \"tokens\": [\"s3cret\", \"s3c | {\"a\": 1, \"tokens\": \"***\"",
                "{\"a\": 1, \"token\": \"s3c | {\"a\": 1, \"token\": \"***\"",
                "{\"a\": nonsense, \"token\": \"s3cret\"} | {\"a\": nonsense, \"token\": \"***\"}",
                "username=a&pass%77ord=s3cret&b=c | username=a&pass%77ord=***&b=c",
                "username=a&password=true-love&b=c | username=a&password=***&b=c",
                "password=,s3cret;s'3)c]r}e t\"&b=c | password=***&b=c",
                "[0]username=a&[0]password=s3,cret | [0]username=a&[0]password=***",
                "a&&user.password=s3,cret | a&&user.password=***",
                "code=s3cret&grant_type=authorization_code&code_verifier=s3,cret | code=***&grant_type=authorization_code&code_verifier=***",
                "grant_type=authorization_code&c%6Fde=s3,cret | grant_type=authorization_code&c%6Fde=***",
                "{\"code_verifier\": \"s3cret\"} | {\"code_verifier\": \"***\"}",
                "{\"code\": \"s3,cret\", \"grant_type\": \"authorization_code\"} | {\"code\": \"***\", \"grant_type\": \"authorization_code\"}",
            })
    void whatLetsSomebodyInIsHidden(String body, String shown) {
        assertThat(BodyRedaction.of(body)).isEqualTo(shown);
    }

    @Test
    void partsOfFormsAreHiddenToTheirEnds() {
        String form = """
                --b\r
                Content-Disposition: form-data; name="new_password"\r
                Content-Type: text/plain\r
                \r
                s3cret of
                two lines\r
                --b\r
                Content-Disposition: form-data; name="username"\r
                \r
                somebody\r
                --b\r
                Content-Disposition: form-data; name=code_verifier\r
                \r
                true, yes\r
                --b--\r
                """;

        for (String boundary : new String[] {"--b", "--===============7=="}) {
            String bounded = form.replace("--b", boundary);
            assertThat(BodyRedaction.of(bounded))
                    .isEqualTo(bounded.replace("s3cret of\ntwo lines", "***").replace("true, yes", "***"));
        }
        assertThat(BodyRedaction.of(form.substring(0, form.indexOf("two")))).endsWith("\r\n\r\n***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token_status\": \"ACTIVE\", \"token_expires_at\":\"2026-01-01\", \"a\":[null]}",
                "{\"token\": null, \"has_password\": true}",
                "[1, 2",
                "{ not JSON",
                "has_password=true&token=null&postal_code=8000&token_type=bearer&b",
                "{\"code\": \"400000\", \"title\": \"a\"}",
                "update t set a=1 where b=2",
                "name,title\n\"a\",b"
            })
    void allElseStaysAsItIs(String body) {
        assertThat(BodyRedaction.of(body)).isEqualTo(body);
    }

    @Test
    void longBodiesAreReadQuickly() {
        String deep = "[".repeat(10_000);
        String names = "form-data; name=\"".repeat(1_000);
        String form = "a&b=".repeat(5_000);

        assertThat(BodyRedaction.of(deep)).isEqualTo(deep);
        assertThat(BodyRedaction.of(names)).isEqualTo(names);
        assertThat(BodyRedaction.of(form)).isEqualTo(form);
    }
}
