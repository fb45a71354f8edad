package dev.understudy.alation.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    @Test
    void eachLineIsToldWithItsNumberAndBrokenOnesWithoutAnObject() throws IOException {
        String body = "{\"key\": \"1.a\"}\n\n{\"key\":\r\n[1]\n{\"key\": \"é\"}";
        List<String> told = new ArrayList<>();

        new JsonLines(JsonMapper.builder().build())
                .read(
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8,
                        (line, length, object) -> told.add(line + " " + object));

        assertThat(told).containsExactly("1 {\"key\":\"1.a\"}", "3 null", "4 null", "5 {\"key\":\"é\"}");
    }
}
