package dev.understudy.alation.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests of keys begin alike where the keys lie in one place. */
class KeyDigestTest {

    @ParameterizedTest
    @CsvSource({
        "1.sales.orders.id, 1.sales.orders.total",
        "3/raw/2024/a.csv, 3/raw/2024/a",
        "1234001, 1234999",
        "1, 999",
        "Churn, Churn",
    })
    void neighboursBeginAlike(String key, String neighbour) {
        assertThat(start(key)).isEqualTo(start(neighbour));
    }

    @ParameterizedTest
    @CsvSource({"1.sales.orders.id, 1.sales.clients.id", "3/raw/2024/a, 3/raw/2025/a", "1234001, 1235001", "Churn, Loss"
    })
    void whatLiesElsewhereBeginsOtherwise(String key, String other) {
        assertThat(start(key)).isNotEqualTo(start(other));
    }

    @Test
    void eachKeyHasOneOfItsOwnHoweverLongItIs() {
        String place = "1.s." + "t".repeat(1500);

        assertThat(KeyDigest.of(place + ".a")).hasSize(48).isNotEqualTo(KeyDigest.of(place + ".b"));
        assertThat(KeyDigest.of("")).hasSize(48);
    }

    private static String start(String key) {
        return KeyDigest.of(key).substring(0, 8);
    }
}
