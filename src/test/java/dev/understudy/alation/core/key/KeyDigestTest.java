package dev.understudy.alation.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests of keys begin alike where the keys lie in one place. */
class KeyDigestTest {

    /** As migrations have made the digests of keys that were there before. */
    private static final Pattern OWN_NAME = Pattern.compile("(/[^/]*|[.][^./]*|[0-9]{1,3})$");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "12345",
                "7.public",
                "7.public.orders.id",
                "7.",
                "3/a/b.txt",
                "3/a.b/c",
                "3/",
                "3.a/",
                "name 12",
                "12\n",
                "a.b\n",
                "a/b\n.c\n",
                "7.\"a.b\".c",
                "x\u2028"
            })
    void thePlaceIsWhatMigrationsSay(String identity) {
        assertThat(KeyDigest.place(identity))
                .isEqualTo(OWN_NAME.matcher(identity).replaceFirst(""));
    }

    private static String start(String key) {
        return KeyDigest.of(key).substring(0, 8);
    }
}
