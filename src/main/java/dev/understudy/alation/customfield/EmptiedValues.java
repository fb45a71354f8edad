package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that are there, but of whose members somebody sees none: to them they are no rows. */
record EmptiedValues(JdbcClient sql, WantedValues wanted, RowMapper<CustomFieldValuePayload> row) {

    private static final int CHUNK = 1000;

    /** Where they are, in the order of the list; nowhere for who sees everything. */
    List<ValuePlace> places() {
        List<ValuePlace> places = new ArrayList<>();
        if (!wanted.seen().isOfEverything()) {
            List<CustomFieldValuePayload> chunk = new ArrayList<>();
            sql.sql(wanted.sets())
                    .params(wanted.parameters())
                    .withFetchSize(CHUNK)
                    .query(each -> {
                        chunk.add(row.mapRow(each, 0));
                        if (chunk.size() == CHUNK) {
                            addEmptied(chunk, places);
                            chunk.clear();
                        }
                    });
            addEmptied(chunk, places);
        }
        return places;
    }

    private void addEmptied(List<CustomFieldValuePayload> sets, List<ValuePlace> places) {
        Set<ObjectRef> hidden = wanted.seen()
                .hidden(sets.stream()
                        .flatMap(set -> References.in(set.value()).stream())
                        .toList());
        sets.stream()
                .filter(set -> set.without(hidden).value().isNull())
                .map(ValuePlace::of)
                .forEach(places::add);
    }
}
