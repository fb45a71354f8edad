package dev.understudy.alation.core.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Lists as Python 3 prints them. */
class PythonTextTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"a\\tb\\rc\\nd\"]                       | ['a\\tb\\rc\\nd']",
                "[\"\\u0000\\u001b\\u007f\\u0085\\u00a0\\u00ad\"] | ['\\x00\\x1b\\x7f\\x85\\xa0\\xad']",
                "[\"\\u00e4\\u0416\\u4e2d\"]                 | ['\u00e4\u0416\u4e2d']",
                "[\"\\u200b\\u2028\\u2029\\u3000\\ufeff\"]     | ['\\u200b\\u2028\\u2029\\u3000\\ufeff']",
                "[\"\\ue000\\udb80\\udc00\"]                 | ['\\ue000\\U000f0000']",
                "[\"\\ud83d\\ude00\"]                        | ['\ud83d\ude00']",
                "[\"it's\", \"\\\"it's\\\"\", \"\\\\\"]        | [\"it's\", '\"it\\'s\"', '\\\\']",
            })
    void whatIsNotPrintableIsEscaped(String json, String printed) {
        assertThat(PythonText.str(JSON.readTree(json))).isEqualTo(printed);
    }
}
