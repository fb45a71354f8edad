package dev.understudy.alation.extraction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database may not say, for the catalog could not hold it. */
class StructureRulesTest {

    private static void refused(SimulatedSchema schema, String message) {
        assertThatThrownBy(() -> new StructureRules(1).check(List.of(schema))).hasMessage(message);
    }

    private static SimulatedSchema withColumn(String type, int position) {
        SimulatedColumn column = new SimulatedColumn("c", type, true, position, null, false, null, false);
        return new SimulatedSchema(
                "s",
                null,
                List.of(new SimulatedTable("t", null, null, null, null, null, null, List.of(column), null, null)));
    }

    @Test
    void textsAreNoLongerThanOthersMayWriteThemAndHoldNothingThatOneDatabaseRefuses() {
        refused(new SimulatedSchema("s", "x".repeat(1_000_001), null), "comment has 1000000 characters at most");
        refused(withColumn("a\0b", 1), "type: Null characters are not allowed.");
    }

    @Test
    void positionsAreNotNegative() {
        refused(withColumn("int", -1), "position is a number from 0, not -1");
    }
}
