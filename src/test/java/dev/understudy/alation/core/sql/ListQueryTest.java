package dev.understudy.alation.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.alation.core.list.ListOrder.Column;
import dev.understudy.database.Database;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a list goes on behind a place. */
class ListQueryTest {

    private static final int ROWS = 60;
    private static final NamedParameterJdbcTemplate SQL = filled();

    private static NamedParameterJdbcTemplate filled() {
        NamedParameterJdbcTemplate sql =
                new NamedParameterJdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:places;DB_CLOSE_DELAY=-1"));
        sql.getJdbcOperations().execute("create table thing (id bigint primary key, a integer, b varchar(10))");
        Random random = new Random(1);
        for (int id = 0; id < ROWS; id++) {
            Integer a = random.nextInt(4) == 0 ? null : random.nextInt(4);
            String b = random.nextInt(4) == 0 ? null : "b" + random.nextInt(3);
            sql.getJdbcOperations().update("insert into thing values (?, ?, ?)", id, a, b);
        }
        return sql;
    }

    static Stream<ListOrder> orders() {
        Column id = new Column("e.id", false, false);
        return Stream.of(
                ListOrder.of("e.id"),
                order(new Column("e.id", true, false)),
                order(new Column("e.a", false, true), id),
                order(new Column("e.a", true, true), id),
                order(new Column("e.a", false, true), new Column("e.b", true, true), id),
                order(new Column("e.b", true, true), new Column("e.a", false, true), new Column("e.id", true, false)));
    }

    /** Else all rows would be sorted for a page. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIndexIsReadFromEitherEnd(boolean descending) {
        SQL.getJdbcOperations()
                .execute(
                        "create table if not exists event (id bigint primary key, kind bigint not null, ts timestamp not null)");
        SQL.getJdbcOperations().execute("create index if not exists event_in_order on event (kind, ts, id)");
        ListOrder order = new ListOrder(
                List.of("e.kind"),
                List.of(new Column("e.ts", descending, false), new Column("e.id", descending, false)));

        assertThat(SQL.getJdbcOperations()
                        .queryForObject(
                                "explain select e.id from event e where e.kind = 1" + order.orderBy(), String.class))
                .endsWith("/* index sorted */");
    }

    private static ListOrder order(Column... columns) {
        return new ListOrder(List.of(), List.of(columns));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void behindEachPlaceComesTheRestOfTheList(ListOrder order) {
        ListQuery<Long> list = new ListQuery<>(
                "select e.id",
                " from thing e",
                new Conditions(),
                order,
                (statement, parameters, places) -> SQL.query(
                        statement,
                        parameters,
                        (row, number) ->
                                new ListQuery.Placed<>(row.getLong(1), ListQuery.values(row, 2, places.size()))),
                SQL,
                new CountedIndexes(Database.inMemory(), SQL.getJdbcOperations()));
        List<Long> all = ids(list, Stretch.WHOLE);

        assertThat(all).hasSize(ROWS);
        for (int place = 0; place < ROWS; place++) {
            List<Long> behind = Stretch.behind(order, Objects.requireNonNull(list.placeAt(place))).stream()
                    .flatMap(stretch -> ids(list, stretch).stream())
                    .toList();
            assertThat(behind).isEqualTo(all.subList(place + 1, ROWS));
        }
        assertThat(list.placeAt(ROWS)).isNull();
    }

    private static List<Long> ids(ListQuery<Long> list, Stretch stretch) {
        return list.of(stretch, ROWS).stream().map(ListQuery.Placed::row).toList();
    }

    @Test
    void anOrderIsWrittenAsTheIndexHasIt() {
        TableShape shape = new TableShape(
                Set.of("e.a"),
                List.of(List.of("e.id"), List.of("e.deleted", "e.id"), List.of("e.b", "e.deleted", "e.id")),
                Set.of(List.of("e.id"), List.of("e.b", "e.c")));

        assertThat(shape.fit(ListOrder.of("e.id"), List.of("e.deleted", "e.b")).orderBy())
                .isEqualTo(" order by e.b, e.deleted, e.id");
        assertThat(shape.fit(ListOrder.of("e.id"), List.of("e.deleted")).orderBy())
                .isEqualTo(" order by e.deleted, e.id");
        assertThat(shape.fit(ListOrder.of("e.a", "e.id"), List.of("e.deleted")).orderBy())
                .isEqualTo(" order by e.a nulls last, e.id");
        assertThat(shape.fit(ListOrder.of("e.c", "e.id"), List.of("e.b")).orderBy())
                .isEqualTo(" order by e.c");
    }

    @Test
    void placesAreForgottenBeyondANumber() {
        PageEnds ends = new PageEnds();
        IntStream.range(0, 5000).forEach(n -> ends.leave(new PageEnds.Key("list", n), List.of(n)));

        assertThat(ends.size()).isLessThanOrEqualTo(1000);
    }

    @Test
    void aPlaceIsHandedOutAsOftenAsItWasLeft() {
        PageEnds ends = new PageEnds();
        PageEnds.Key key = new PageEnds.Key("list", 100);
        ends.leave(key, List.of(7L));
        ends.leave(key, List.of(7L));

        assertThat(ends.take(key)).containsExactly(7L);
        assertThat(ends.take(key)).containsExactly(7L);
        assertThat(ends.take(key)).isNull();
    }
}
