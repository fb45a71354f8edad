package dev.understudy.alation.datadictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "title; -; title; -",
                "3|title; 3; title; -",
                "8|steward:user; 8; steward; user",
                "8|steward:group; 8; steward; groupprofile",
                "8|steward:ZZZ; 8; steward; zzz",
                "data steward:user; -; data steward; user",
                "ratio a:b; -; ratio a:b; -",
                "\"subject to:\":column; -; subject to:; attribute",
                "\"origin | source\"; -; origin | source; -",
                "10063|\"a:b|c\":table; 10063; a:b|c; table",
                "origin | source; -; origin | source; -",
                "99999999999999999999|x; 9223372036854775807; x; -",
            })
    void aNameMayTellTheFieldAndTheType(String text, Long fieldId, String name, String otype) {
        assertThat(Column.of(5, text)).isEqualTo(new Column(5, fieldId, name, otype));
    }
}
