package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        assertThat(take()).containsExactly(entry("a", List.of("first", "second")), entry("b", List.of("third")));
        assertThat(take()).isEmpty();
    }

    @Test
    void whatCameLaterAndWhatOthersDidStay() {
        add("a", "second");
        add("b", "first");
        add("a", "first");

        assertThat(paths(buffer.take("a"::equals, timeOf("first")))).containsExactly(entry("a", List.of("first")));
        assertThat(take()).containsExactly(entry("a", List.of("second")), entry("b", List.of("first")));
    }

    @Test
    void ofManyOnlyTheLastAreKept() {
        IntStream.range(0, 5).forEach(call -> buffer.add("a", Recordings.of("any", Instant.ofEpochSecond(call))));

        assertThat(buffer.take(life -> true, Instant.MAX).get("a"))
                .extracting(call -> call.time().getEpochSecond())
                .containsExactly(2L, 3L, 4L);
    }

    private void add(String life, String path) {
        buffer.add(life, Recordings.of(path, timeOf(path)));
    }

    private static Instant timeOf(String path) {
        return Instant.ofEpochSecond(List.of("first", "second", "third").indexOf(path));
    }

    private Map<String, List<String>> take() {
        return paths(buffer.take(life -> true, Instant.MAX));
    }

    private static Map<String, List<String>> paths(Map<String, List<Recording>> taken) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        taken.forEach((life, calls) ->
                paths.put(life, calls.stream().map(Recording::path).toList()));
        return paths;
    }
}
