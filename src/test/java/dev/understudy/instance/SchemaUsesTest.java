package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SchemaUsesTest {

    private static final String SCHEMA = "i_1";

    private final SchemaUses uses = new SchemaUses();

    @Test
    void whatNobodyHasAskedSinceItWasMadeIsIdle() {
        uses.begin(SCHEMA);

        assertThat(uses.idleSince(InstanceClock.now())).containsExactly(SCHEMA);
        assertThat(uses.idleSince(Instant.EPOCH)).isEmpty();
        assertThat(uses.isIdle(SCHEMA)).isTrue();
    }

    @Test
    void whoIsInASchemaKeepsItFromBeingIdleAndFromGoing() {
        uses.begin(SCHEMA);
        uses.enter(SCHEMA);

        assertThat(uses.isIdle(SCHEMA)).isFalse();
        assertThat(uses.retire(SCHEMA)).isFalse();
        assertThat(uses.leave(SCHEMA)).as("it was the last").isTrue();
        assertThat(uses.isIdle(SCHEMA)).isFalse();
    }

    /** The schema may be empty by then, and another's when it is looked at again. */
    @Test
    void whoComesLateLeavesNothingBehind() {
        uses.begin(SCHEMA);
        assertThat(uses.retire(SCHEMA)).isTrue();

        uses.enter(SCHEMA);
        assertThat(uses.leave(SCHEMA)).as("it is gone already").isFalse();

        assertThat(uses.isIdle(SCHEMA)).isFalse();
        assertThat(uses.idleSince(InstanceClock.now())).isEmpty();
    }

    @Test
    void whoComesLateCountsForWhoeverLivesThereNext() {
        uses.enter(SCHEMA);
        uses.begin(SCHEMA);
        assertThat(uses.isIdle(SCHEMA)).isFalse();

        uses.leave(SCHEMA);

        assertThat(uses.isIdle(SCHEMA)).isTrue();
    }
}
