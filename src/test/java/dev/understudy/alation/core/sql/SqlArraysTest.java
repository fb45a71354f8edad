package dev.understudy.alation.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SqlArraysTest {

    private static final int MOST_OF_H2 = 65_536;

    @Test
    void batchesHoldAllOnceInTheirOrderAndAreNoneTooLarge() {
        List<Long> ids = LongStream.range(0, 2 * MOST_OF_H2).boxed().toList();
        List<Long> twice =
                LongStream.range(0, 4 * MOST_OF_H2).map(i -> i / 2).boxed().toList();

        List<List<Long>> batches = SqlArrays.batches(twice).toList();

        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, MOST_OF_H2));
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
    }

    @Test
    void ofNothingThereAreNone() {
        assertThat(SqlArrays.batches(List.of())).isEmpty();
    }
}
