package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void whatIsKeptIsLookedAtWhenATenthOfItHasCome() {
        Growth growth = Growth.NONE.plus(100, 4000);

        assertThat(growth.isToTrim(1000, 40_000)).isFalse();
        assertThat(growth.plus(1, 0).isToTrim(1000, 40_000)).isTrue();
        assertThat(growth.plus(0, 1).isToTrim(1000, 40_000)).isTrue();
        assertThat(Growth.NONE.plus(1, 1).isToTrim(9, 40_000)).isTrue();
    }

    @Test
    void whatOthersHaveWrittenIsLookedAtFirst() {
        assertThat(Growth.UNKNOWN.plus(1, 1).isToTrim(1000, 40_000)).isTrue();
    }
}
