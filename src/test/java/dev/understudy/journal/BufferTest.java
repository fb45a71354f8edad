package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept until it is written. */
class BufferTest {

    private final Buffer buffer = new Buffer(3);

    @Test
    void callsAreInTheOrderInWhichTheyCameWhicheverIsRecordedFirst() {
        add("a", "second");
        add("b", "third");
        add("a", "first");

        assertThat(buffer.take().values().stream().map(BufferTest::paths))
                .containsExactly(List.of("first", "second"), List.of("third"));
        assertThat(buffer.take()).isEmpty();
    }

    @Test
    void ofManyOnlyTheLastAreKept() {
        IntStream.range(0, 5).forEach(call -> buffer.add("a", recording("any", Instant.ofEpochSecond(call))));

        assertThat(buffer.take().get("a"))
                .extracting(call -> call.time().getEpochSecond())
                .containsExactly(2L, 3L, 4L);
    }

    private void add(String life, String path) {
        buffer.add(
                life,
                recording(
                        path,
                        Instant.ofEpochSecond(
                                List.of("first", "second", "third").indexOf(path))));
    }

    private static List<String> paths(List<Recording> calls) {
        return calls.stream().map(Recording::path).toList();
    }

    private static Recording recording(String path, Instant time) {
        Judgement judgement = Judgement.byStatus("any", null, 200);
        return new Recording(
                time, 1, "GET", path, null, 200, judgement, null, false, null, null, Optional::empty, null);
    }
}
