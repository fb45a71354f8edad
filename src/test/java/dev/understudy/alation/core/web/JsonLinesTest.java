package dev.understudy.alation.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    private static List<String> told(byte[] body, Charset charset) throws IOException {
        List<String> told = new ArrayList<>();
        new JsonLines(JsonMapper.builder().build())
                .read(new ByteArrayInputStream(body), charset, (line, length, object) -> told.add(line + " " + object));
        return told;
    }

    @Test
    void eachLineIsToldWithItsNumberAndBrokenOnesWithoutAnObject() throws IOException {
        String body = "{\"key\": \"1.a\"}\n\n{\"key\":\r\n[1]\n{\"key\": \"é\"}";

        assertThat(told(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .containsExactly("1 {\"key\":\"1.a\"}", "3 null", "4 null", "5 {\"key\":\"é\"}");
    }

    @Test
    void aLineOfMoreValuesThanAnObjectHasIsBroken() throws IOException {
        String values = "[],".repeat(49_997) + "1";
        String body = "{\"a\":[" + values + "]}\n{\"a\":[" + values + ",1]}\n{}";

        assertThat(told(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .extracting(line -> line.substring(0, Math.min(6, line.length())))
                .containsExactly("1 {\"a\"", "2 null", "3 {}");
    }

    @Test
    void bytesThatAreNoTextBreakTheirLineAlone() throws IOException {
        String body =
                "{\"key\": \"1.a\"}\n{\"key\": \"caf\u00e9\"}\n{\"key\": \"\ufffd\"}\n{\"caf\u00e9\": 1}\n{\"key\": \"1.b\"}";
        byte[] mixed = body.replace('\u00e9', '?').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = mixed[i] == '?' ? (byte) 0xE9 : mixed[i];
        }

        assertThat(told(mixed, StandardCharsets.UTF_8))
                .containsExactly(
                        "1 {\"key\":\"1.a\"}", "2 null", "3 {\"key\":\"\ufffd\"}", "4 null", "5 {\"key\":\"1.b\"}");
        assertThat(told(body.replace("\ufffd", "").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .contains("2 {\"key\":\"caf\u00e9\"}");
    }
}
