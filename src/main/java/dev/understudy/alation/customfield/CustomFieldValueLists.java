package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.sql.DeepLists;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.sql.Stretch;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListOrder;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import dev.understudy.error.InvalidParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

    private static final String TEXTS = """
            (select e.otype, e.oid, cast(%d as bigint) as field_id, e.%s as field_value, true as plain, e.ts_updated from %s
             where e.deleted = false and e.%2$s <> ''%s and %s and %s
             order by e.otype, e.oid limit %d)""";
    private static final String VALUES = """
            (select e.otype, e.oid, e.field_id, e.field_value, false as plain, e.ts_updated from %s
             where %s%s%s and %s
             order by e.otype, e.oid, e.field_id limit %d)""";

    private final JdbcClient sql;
    private final JsonMapper json;

    CustomFieldValueLists(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
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
        Wanted wanted = new Wanted(otypes, oids, fieldIds, seen);
        if (otypes.isEmpty()) {
            return Listing.cut(List.of(), request);
        }
        return DeepLists.reach(request, ORDER)
                ? deep(request, wanted).mapAll(page -> withoutHidden(page, seen))
                : Listing.cut(fromTheBeginning(request, wanted), request);
    }

    /** Values that nobody is left in are no rows, so those before the page are looked at as well: else pages would tell of them. */
    private List<CustomFieldValuePayload> fromTheBeginning(ListRequest request, Wanted wanted) {
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

    /** So far down, what nobody is left in counts as a row. */
    private Listing<CustomFieldValuePayload> deep(ListRequest request, Wanted wanted) {
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

        private final Wanted wanted;
        private final Map<String, Object> parameters;

        Deep(Wanted wanted, Map<String, Object> parameters) {
            this.wanted = wanted;
            this.parameters = parameters;
        }

        @Override
        public List<CustomFieldValuePayload> of(Stretch stretch, int most) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.putAll(stretch.parameters());
            all.put("otypes", wanted.otypes(stretch));
            return wanted.otypes(stretch).isEmpty()
                    ? List.of()
                    : rows("*", wanted.sources(stretch, most), all, 0, most, CustomFieldValueLists.this::payload);
        }

        @Override
        public List<@Nullable Object> placeOf(CustomFieldValuePayload row) {
            return List.of(row.otype(), row.oid(), row.fieldId());
        }

        @Override
        public @Nullable List<@Nullable Object> placeAt(long rowsBefore) {
            List<List<@Nullable Object>> found = rows(
                    "otype, oid, field_id",
                    wanted.sources(Stretch.WHOLE, rowsBefore + 1),
                    parameters,
                    rowsBefore,
                    1,
                    (row, number) -> List.of(row.getString(1), row.getLong(2), row.getLong(3)));
            return found.isEmpty() ? null : found.get(0);
        }
    }

    /** Which values are wanted, by whom. Each list is empty for all, but that of types, which names them. */
    private record Wanted(List<String> otypes, List<Long> oids, List<Long> fieldIds, ObjectView seen) {

        /** @param reach how many rows to read of each source, written out: H2 keeps the first value of a parameter there */
        String sources(Stretch stretch, long reach) {
            List<String> sources = new ArrayList<>(List.of(VALUES.formatted(
                    from("field_value"),
                    seen.showsLive("e.otype", "e.oid"),
                    ofTypes(stretch),
                    fieldIds.isEmpty() ? "" : " and e.field_id in (:fieldIds)",
                    stretch.condition(),
                    reach)));
            addTexts(sources, CustomField.TITLE, "title", stretch, reach);
            addTexts(sources, CustomField.DESCRIPTION, "description", stretch, reach);
            return String.join(" union all ", sources);
        }

        private void addTexts(List<String> sources, long fieldId, String column, Stretch stretch, long reach) {
            if (fieldIds.isEmpty() || fieldIds.contains(fieldId)) {
                sources.add(TEXTS.formatted(
                        fieldId,
                        column,
                        from("catalog_object"),
                        ofTypes(stretch),
                        seen.shows("e.otype", "e.oid"),
                        stretch.condition().replace("e.field_id", String.valueOf(fieldId)),
                        reach));
            }
        }

        /** H2 uses only one of two conditions on a column for the index. */
        private String ofTypes(Stretch stretch) {
            return oids.isEmpty() && !stretch.condition().startsWith("e.otype =") ? " and e.otype in (:otypes)" : "";
        }

        /** Those that a stretch may reach into: of one that begins behind a type, the later ones. */
        List<String> otypes(Stretch stretch) {
            String before = String.valueOf(stretch.parameters().getOrDefault("place0", ""));
            return stretch.condition().startsWith("e.otype >")
                    ? otypes.stream()
                            .filter(otype -> otype.compareTo(before) > 0)
                            .toList()
                    : otypes;
        }

        /** Objects that are named are looked up one by one; else the table is read in the order of its key. */
        private String from(String table) {
            return oids.isEmpty()
                    ? table + " e"
                    : "unnest(cast(:otypeArray as varchar array)) as t (otype) cross join unnest(cast(:oids as bigint"
                            + " array)) as r (oid)"
                            + " left join %s e on e.otype = t.otype and e.oid = r.oid".formatted(table);
        }

        Map<String, Object> parameters() {
            Map<String, Object> all = new HashMap<>(seen.parameters());
            all.put("otypes", otypes);
            all.put("otypeArray", SqlArrays.texts(otypes));
            all.put("oids", SqlArrays.ids(oids));
            all.put("fieldIds", fieldIds);
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

    /** Types that take no values have none to list. */
    private static List<String> otypes(ListRequest request) {
        List<String> named = request.query().all("otype");
        return Otypes.thatAre(Capability.VALUED).stream()
                .filter(otype -> named.isEmpty()
                        || named.stream()
                                .anyMatch(name -> Otypes.canonical(name).equals(otype)))
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
                row.getObject("ts_updated", OffsetDateTime.class).toInstant(),
                row.getBoolean("plain") ? StringNode.valueOf(value) : json.readTree(value));
    }
}
