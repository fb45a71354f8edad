package dev.understudy.alation.core.field;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTest {

    private int asked;

    /** Objects that lie in each other as the map says. */
    private Moves.Tree tree(Map<Long, @Nullable Long> parents) {
        return new Moves.Tree(ids -> above(parents, ids), ids -> below(parents, ids));
    }

    private Map<Long, @Nullable Long> above(Map<Long, @Nullable Long> parents, Collection<Long> ids) {
        asked++;
        Map<Long, @Nullable Long> found = new HashMap<>(parents);
        found.keySet().retainAll(ids);
        return found;
    }

    private static Map<Long, Long> below(Map<Long, @Nullable Long> parents, Collection<Long> ids) {
        return parents.entrySet().stream()
                .filter(each -> each.getValue() != null && ids.contains(each.getValue()))
                .collect(toMap(Map.Entry::getKey, each -> Objects.requireNonNull(each.getValue())));
    }

    /** Objects in each other, from the first down to the last. */
    private static Map<Long, @Nullable Long> chain(long first, long last) {
        Map<Long, @Nullable Long> chain = new HashMap<>();
        LongStream.rangeClosed(first, last).forEach(id -> chain.put(id, id == first ? null : id - 1));
        return chain;
    }

    private static Map<Long, @Nullable Long> both(Map<Long, @Nullable Long> one, Map<Long, @Nullable Long> other) {
        Map<Long, @Nullable Long> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    @Test
    void whatWouldLieBelowItselfIsToldOfAllThatMoveThere() {
        assertThat(Moves.problems(Map.of(1L, 3L), tree(chain(1, 3)))).isEqualTo(Map.of(1L, Moves.CIRCLE));
        assertThat(Moves.problems(Map.of(1L, 5L, 5L, 1L), tree(both(chain(1, 1), chain(5, 5)))))
                .isEqualTo(Map.of(1L, Moves.CIRCLE, 5L, Moves.CIRCLE));
    }

    @Test
    void whoeverTakesOthersTooDeepIsTold() {
        Moves.Tree tree = tree(both(chain(1, 30), chain(101, 130)));
        assertThat(Moves.problems(Map.of(101L, 20L), tree)).isEmpty();
        assertThat(Moves.problems(Map.of(101L, 21L), tree)).isEqualTo(Map.of(101L, Moves.TOO_DEEP));
        assertThat(Moves.problems(Map.of(101L, 21L, 130L, 1L), tree)).isEmpty();
    }

    /** Datasets may describe what lies deeper. */
    @Test
    void whatStaysWhereItIsMayLieDeeper() {
        Map<Long, @Nullable Long> deep = chain(1, 80);
        assertThat(Moves.problems(deep, tree(deep))).isEmpty();
        assertThat(Moves.problems(Map.of(81L, 80L), tree(deep))).isEqualTo(Map.of(81L, Moves.TOO_DEEP));
    }

    @Test
    void manyNewOnesInEachOtherAreLookedAtOnce() {
        Map<Long, @Nullable Long> many = chain(1, 100_000);
        assertThat(Moves.problems(many, tree(Map.of()))).hasSize(100_000 - Moves.DEEPEST);
        assertThat(asked).isEqualTo(1);
    }
}
