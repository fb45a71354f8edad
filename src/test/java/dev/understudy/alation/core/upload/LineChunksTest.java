package dev.understudy.alation.core.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** How much of an upload is in memory at once. */
@ApiTest
class LineChunksTest {

    private static List<Integer> chunks(ApplicationContext server, String line, int count) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(line.repeat(count).getBytes(StandardCharsets.US_ASCII));
        List<Integer> chunks = new ArrayList<>();
        server.getBean(LineChunks.class).read(request, (number, object) -> number, chunk -> chunks.add(chunk.size()));
        return chunks;
    }

    @Test
    void linesAreHandedOnByTheirNumberTheirLengthAndWhatIsInThem(ApplicationContext server) throws IOException {
        assertThat(chunks(server, "{\"key\": \"a\"}\n", 4100)).containsExactly(2000, 2000, 100);
        assertThat(chunks(server, "{\"key\": \"" + "x".repeat(1_000_000) + "\"}\n", 6))
                .containsExactly(5, 1);
        assertThat(chunks(server, "{\"key\": [" + "[],".repeat(20_000) + "[]]}\n", 4))
                .containsExactly(3, 1);
    }
}
