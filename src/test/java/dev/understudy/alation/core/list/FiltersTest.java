package dev.understudy.alation.core.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** Filters as SQL. */
class FiltersTest {

    private static final Filters FILTERS = Filters.strict()
            .text("title")
            .number("id")
            .number("requested_by", "e.requested_by_id")
            .order("ts_created")
            .order("id");

    private static Conditions conditions(String query) {
        return FILTERS.conditions(ListRequest.of("/things", query, 100));
    }

    private static String order(String query) {
        return FILTERS.order(ListRequest.of("/things", query, 100)).orderBy();
    }

    @Test
    void oneValueIsComparedForItself() {
        Conditions all = conditions("requested_by=7");

        assertThat(all.where()).isEqualTo(" where e.requested_by_id = :p0");
        assertThat(all.parameters()).containsEntry("p0", 7L);
    }

    @Test
    void theTextIsTheSameForAnyNumberOfValues() {
        Conditions all = conditions("id=1&id=2&id=3");

        assertThat(all.where()).isEqualTo(conditions("id=4&id=5").where()).isEqualTo(" where e.id = any(:p0)");
        assertThat((Long[]) all.parameters().get("p0")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void noneOfNoValuesIsFound() {
        assertThat(new Conditions().anyOf("e.id", new Long[0]).where()).isEqualTo(" where e.id = any(:p0)");
    }

    @Test
    void percentSignsOfACallerAreNoWildcards() {
        Conditions all = conditions("title__startswith=5%25_!");

        assertThat(all.where()).isEqualTo(" where (e.title like :p0 escape '!')");
        assertThat(all.parameters()).containsEntry("p0", "5!%!_!!%");
    }

    @Test
    void idsBreakTies() {
        assertThat(order("order_by=-ts_created")).isEqualTo(" order by e.ts_created desc nulls last, e.id desc");
        assertThat(order("order_by=ts_created")).isEqualTo(" order by e.ts_created nulls last, e.id");
        assertThat(order("order_by=-id")).isEqualTo(" order by e.id desc");
        assertThat(order("")).isEqualTo(" order by e.id");
    }

    /** Else each call would be answered as if the client had asked for that order. */
    @Test
    void theUsualOrderIsOneOfThose() {
        Filters filters = Filters.lenient().order("ts_created");

        assertThat(filters.usually("-ts_created")).isSameAs(filters);
        assertThatIllegalStateException()
                .isThrownBy(() -> filters.usually("-ts_updated"))
                .withMessage("usually(\"-ts_updated\") needs order(\"ts_updated\") before it");
    }
}
