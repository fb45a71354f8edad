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
                --b--\r
                """;

        assertThat(BodyRedaction.of(form)).isEqualTo(form.replace("s3cret of\ntwo lines", "***"));
        assertThat(BodyRedaction.of(form.substring(0, form.indexOf("two")))).endsWith("\r\n\r\n***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token_status\": \"ACTIVE\", \"token_expires_at\":\"2026-01-01\", \"a\":[null]}",
                "{\"token\": null, \"has_password\": true}",
                "[1, 2",
                "{ not JSON",
                "name,title\n\"a\",b"
            })
    void allElseStaysAsItIs(String body) {
        assertThat(BodyRedaction.of(body)).isEqualTo(body);
    }

    @Test
    void longBodiesAreReadQuickly() {
        String deep = "[".repeat(10_000);
        String names = "form-data; name=\"".repeat(1_000);

        assertThat(BodyRedaction.of(deep)).isEqualTo(deep);
        assertThat(BodyRedaction.of(names)).isEqualTo(names);
    }
}
