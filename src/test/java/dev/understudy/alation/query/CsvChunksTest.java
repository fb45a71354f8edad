package dev.understudy.alation.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of a result is kept. */
@Tag("once")
class CsvChunksTest {

    private final StringBuilder kept = new StringBuilder();
    private final CsvChunks chunks = new CsvChunks(kept::append);

    /** Long before a chunk is full. */
    @Test
    void rowsAreAddedWhileAllTogetherTakeSoManyBytes() {
        List<String> row = List.of("€".repeat(32) + "\""); // 102 bytes with its quotes and the end of its line

        for (int i = 0; i < 10; i++) {
            assertThat(chunks.addWithin(1024, row)).isTrue();
        }
        assertThat(chunks.addWithin(1024, row)).isFalse();
        assertThat(chunks.addWithin(1024, List.of("äb"))).isFalse();
        assertThat(chunks.addWithin(1024, List.of("ä"))).isTrue();
        assertThat(chunks.bytes()).isEqualTo(1024);
        assertThat(chunks.rows()).isEqualTo(11);
    }

    @Test
    void whatIsCountedIsWhatIsKept() {
        chunks.add(List.of("é€😀", "a \"word\"", 2.5));
        chunks.add(Collections.singletonList(null));
        chunks.end();

        assertThat(kept).hasToString("é€😀,\"a \"\"word\"\"\",2.5\r\n\"\"\r\n");
        assertThat(chunks.bytes()).isEqualTo(kept.toString().getBytes(StandardCharsets.UTF_8).length);
        assertThat(chunks.rows()).isEqualTo(2);
    }
}
