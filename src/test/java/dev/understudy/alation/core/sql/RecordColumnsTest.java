package dev.understudy.alation.core.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** How records become rows and rows records. */
class RecordColumnsTest {

    record Stamp(@Nullable Instant tsMade, boolean done) {}

    record Thing(
            long id,
            String shortName,
            @Nullable Long parentId,
            TimeUnit unit,
            List<Long> linkIds,
            Stamp stamp,
            int size) {}

    private static final RecordColumns<Thing> COLUMNS = RecordColumns.of(Thing.class);
    private static final Thing THING = new Thing(
            7, "a", null, TimeUnit.DAYS, List.of(1L), new Stamp(Instant.parse("2024-03-01T10:00:00.123456Z"), true), 3);

    @Test
    void componentsAreColumnsInSnakeCaseAndRecordsAmongThemLieFlat() {
        assertThat(COLUMNS.names()).containsExactly("id", "short_name", "parent_id", "unit", "ts_made", "done", "size");
        assertThat(COLUMNS.nameOf("shortName")).isEqualTo("short_name");
        assertThatThrownBy(() -> COLUMNS.nameOf("nonsense")).hasMessageContaining("Thing has no component nonsense");
    }

    @Test
    void whatIsWrittenIsRead() {
        JdbcTemplate sql = new JdbcTemplate(new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:"));
        String values = "values (cast(? as bigint), cast(? as varchar), cast(? as bigint), cast(? as varchar),"
                + " cast(? as timestamp(6) with time zone), cast(? as boolean), cast(? as integer))";

        Thing read = sql.queryForObject(
                values,
                (row, number) -> COLUMNS.read(row),
                COLUMNS.values(THING).toArray());

        assertThat(read).isEqualTo(COLUMNS.with(THING, Map.of("linkIds", List.of())));
    }

    @Test
    void aRecordIsCopiedWithOtherValuesForSomeComponents() {
        Thing other = COLUMNS.with(THING, Map.of("id", 8L, "unit", TimeUnit.HOURS));

        assertThat(other).isEqualTo(new Thing(8, "a", null, TimeUnit.HOURS, List.of(1L), THING.stamp(), 3));
        assertThatThrownBy(() -> COLUMNS.with(THING, Map.of("id", 8L, "title", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
