package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import dev.understudy.error.InvalidParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final String TEXTS = """
            (select o.otype, o.oid, cast(%d as bigint) as field_id, o.%s as field_value, true as plain, o.ts_updated from %s
             where o.deleted = false and o.%2$s <> ''%s and %s
             order by o.otype, o.oid limit :reach)""";
    private static final String VALUES = """
            (select v.otype, v.oid, v.field_id, v.field_value, false as plain, v.ts_updated from %s
             where %s%s%s
             order by v.otype, v.oid, v.field_id limit :reach)""";

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
        List<CustomFieldValuePayload> rows = otypes.isEmpty() ? List.of() : rows(request, otypes, oids, fieldIds, seen);
        return Listing.cut(rows, request).mapAll(page -> withoutHidden(page, seen));
    }

    private List<CustomFieldValuePayload> rows(
            ListRequest request, List<String> otypes, List<Long> oids, List<Long> fieldIds, ObjectView seen) {
        List<String> sources = new ArrayList<>(List.of(VALUES.formatted(
                from("field_value v", oids),
                seen.showsLive("v.otype", "v.oid"),
                oids.isEmpty() ? " and v.otype in (:otypes)" : "",
                fieldIds.isEmpty() ? "" : " and v.field_id in (:fieldIds)")));
        String objects = from("catalog_object o", oids);
        String ofTypes = oids.isEmpty() ? " and o.otype in (:otypes)" : "";
        String shown = seen.shows("o.otype", "o.oid");
        if (fieldIds.isEmpty() || fieldIds.contains(CustomField.TITLE)) {
            sources.add(TEXTS.formatted(CustomField.TITLE, "title", objects, ofTypes, shown));
        }
        if (fieldIds.isEmpty() || fieldIds.contains(CustomField.DESCRIPTION)) {
            sources.add(TEXTS.formatted(CustomField.DESCRIPTION, "description", objects, ofTypes, shown));
        }
        return sql.sql("select * from (" + String.join(" union all ", sources)
                        + ") e order by otype, oid, field_id limit :limit offset :skip")
                .param("otypes", otypes)
                .param("otypeArray", SqlArrays.texts(otypes))
                .param("oids", SqlArrays.ids(oids))
                .param("fieldIds", fieldIds)
                .param("reach", (long) request.skip() + request.limit() + 1)
                .param("limit", request.limit() + 1)
                .param("skip", request.skip())
                .params(seen.parameters())
                .query(this::payload)
                .list();
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

    /** Objects that are named are looked up one by one; else the table is read in the order of its key. */
    private static String from(String table, List<Long> oids) {
        String alias = table.substring(table.length() - 1);
        return oids.isEmpty()
                ? table
                : "unnest(cast(:otypeArray as varchar array)) as t (otype) cross join unnest(cast(:oids as bigint array)) as r (oid)"
                        + " left join %s on %s.otype = t.otype and %s.oid = r.oid".formatted(table, alias, alias);
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
