package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.CountedIndexes;
import dev.understudy.alation.core.sql.DeepLists;
import dev.understudy.alation.core.sql.Stretch;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.InvalidParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Lists values, those of the built-in title and description among them, which the objects hold themselves. Each of the three
 * sources is read in the order of its index and no further than the page reaches.
 */
@Component
class CustomFieldValueLists {

    private static final Set<String> PARAMETERS = Set.of("otype", "oid", "field_id", "limit", "skip");

    private static final ListOrder ORDER = ListOrder.of("e.otype", "e.oid", "e.field_id");

    private final JdbcClient sql;
    private final JsonMapper json;
    private final CountedIndexes indexes;

    CustomFieldValueLists(JdbcClient sql, JsonMapper json, CountedIndexes indexes) {
        this.sql = sql;
        this.json = json;
        this.indexes = indexes;
    }

    /** Of objects that are seen, and sets without members that are not. */
    Listing<CustomFieldValuePayload> find(ListRequest request, ObjectView seen) {
        List<String> unknown = request.query().names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidParameters(unknown);
        }
        List<Long> oids = ids(request, "oid");
        List<Long> fieldIds = ids(request, "field_id");
        List<String> otypes = otypes(request);
        WantedValues wanted = new WantedValues(otypes, oids, fieldIds, seen);
        if (otypes.isEmpty()) {
            return Listing.cut(List.of(), request);
        }
        return DeepLists.reach(request, ORDER)
                ? deep(request, wanted)
                : Listing.cut(fromTheBeginning(request, wanted), request);
    }

    /** Values that nobody is left in are no rows, so those before the page are looked at as well: else pages would tell of them. */
    private List<CustomFieldValuePayload> fromTheBeginning(ListRequest request, WantedValues wanted) {
        int most = request.skip() + request.limit() + 1;
        List<CustomFieldValuePayload> found = new ArrayList<>();
        List<CustomFieldValuePayload> more;
        int read = 0;
        do {
            String sources = wanted.sources(Stretch.WHOLE, (long) read + most);
            more = rows("*", sources, wanted.parameters(), read, most, this::payload);
            found.addAll(withoutHidden(more, wanted.seen()));
            read += most;
        } while (more.size() == most && found.size() < most);
        return found.subList(Math.min(request.skip(), found.size()), Math.min(most, found.size()));
    }

    private Listing<CustomFieldValuePayload> deep(ListRequest request, WantedValues wanted) {
        Map<String, Object> parameters = wanted.parameters();
        return DeepLists.page(
                request, ORDER, wanted.sources(Stretch.WHOLE, 0), parameters, new Deep(wanted, parameters));
    }

    private <T> List<T> rows(
            String columns, String sources, Map<String, Object> parameters, long skip, int most, RowMapper<T> row) {
        return sql.sql("select " + columns + " from (" + sources
                        + ") e order by otype, oid, field_id limit :limit offset :skip")
                .params(parameters)
                .param("limit", most)
                .param("skip", skip)
                .query(row)
                .list();
    }

    /** The same from any place on. */
    private final class Deep implements DeepLists.Rows<CustomFieldValuePayload> {

        private final WantedValues wanted;
        private final Map<String, Object> parameters;

        Deep(WantedValues wanted, Map<String, Object> parameters) {
            this.wanted = wanted;
            this.parameters = parameters;
        }

        @Override
        public List<CustomFieldValuePayload> of(Stretch stretch, int most) {
            if (wanted.otypes(stretch).isEmpty()) {
                return List.of();
            }
            List<CustomFieldValuePayload> stored;
            List<CustomFieldValuePayload> seen;
            int read = most;
            do {
                stored = stored(stretch, read);
                seen = withoutHidden(stored, wanted.seen());
                read *= 2;
            } while (seen.size() < most && stored.size() * 2 == read);
            return seen.subList(0, Math.min(most, seen.size()));
        }

        private List<CustomFieldValuePayload> stored(Stretch stretch, int most) {
            return rows(
                    "*", wanted.sources(stretch, most), with(stretch), 0, most, CustomFieldValueLists.this::payload);
        }

        @Override
        public List<@Nullable Object> placeOf(CustomFieldValuePayload row) {
            return ValuePlace.of(row).columns();
        }

        /** What is no row is counted as one first; the row wanted lies farther by as many as there are before it. */
        @Override
        public @Nullable List<@Nullable Object> placeAt(long rowsBefore) {
            List<ValuePlace> emptied = new EmptiedValues(sql, wanted, CustomFieldValueLists.this::payload).places();
            ValuePlace place = stored(rowsBefore);
            for (long passed = 0, now; place != null && (now = upTo(place, emptied)) > passed; passed = now) {
                place = stored(rowsBefore + now);
            }
            return place == null ? null : place.columns();
        }

        private static long upTo(ValuePlace place, List<ValuePlace> places) {
            return places.stream().filter(each -> each.compareTo(place) <= 0).count();
        }

        private @Nullable ValuePlace stored(long rowsBefore) {
            ValuePlaces.Range range = new ValuePlaces(sql, indexes, wanted).at(rowsBefore);
            return range == null ? null : placeIn(range);
        }

        private @Nullable ValuePlace placeIn(ValuePlaces.Range range) {
            List<ValuePlace> found = rows(
                    "otype, oid, field_id",
                    wanted.sources(range.stretch(), range.rowsBefore() + 1),
                    with(range.stretch()),
                    range.rowsBefore(),
                    1,
                    (row, number) -> new ValuePlace(row.getString(1), row.getLong(2), row.getLong(3)));
            return found.isEmpty() ? null : found.get(0);
        }

        private Map<String, Object> with(Stretch stretch) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.putAll(stretch.parameters());
            all.put("otypes", wanted.otypes(stretch));
            return all;
        }
    }

    private static List<CustomFieldValuePayload> withoutHidden(List<CustomFieldValuePayload> page, ObjectView seen) {
        Set<ObjectRef> hidden = seen.hidden(page.stream()
                .flatMap(payload -> References.in(payload.value()).stream())
                .toList());
        return hidden.isEmpty()
                ? page
                : page.stream()
                        .map(payload -> payload.without(hidden))
                        .filter(payload -> !payload.value().isNull())
                        .toList();
    }

    /** In the order in which they are listed. Types that take no values have none to list. */
    private static List<String> otypes(ListRequest request) {
        List<String> named = request.query().all("otype");
        return Otypes.thatAre(Capability.VALUED).stream()
                .filter(otype -> named.isEmpty()
                        || named.stream()
                                .anyMatch(name -> Otypes.canonical(name).equals(otype)))
                .sorted()
                .toList();
    }

    private static List<Long> ids(ListRequest request, String name) {
        return List.of(Filters.ids(name, request.query().all(name)));
    }

    private CustomFieldValuePayload payload(ResultSet row, int number) throws SQLException {
        String value = row.getString("field_value");
        return new CustomFieldValuePayload(
                row.getLong("field_id"),
                row.getLong("oid"),
                row.getString("otype"),
                SqlTimes.read(row, "ts_updated"),
                row.getBoolean("plain") ? StringNode.valueOf(value) : json.readTree(value));
    }
}
