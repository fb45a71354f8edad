package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.error.NotFound;
import dev.understudy.web.KeptJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Definitions of fields as this family shows them: by plain SQL, since clients look them up all the time. */
@Component
class CustomFieldRows {

    private static final String SELECT = "select e.allow_multiple, e.allowed_otypes, e.backref_name,"
            + " e.backref_tooltip_text, e.builtin_name, e.field_type, e.id, e.name_plural, e.name_singular, e.options,"
            + " e.tooltip_text from custom_field e";

    private final ListQueries lists;
    private final JdbcTemplate sql;

    CustomFieldRows(ListQueries lists, JdbcTemplate sql) {
        this.lists = lists;
        this.sql = sql;
    }

    Listing<CustomFieldPayload> list(Filters filters, ListRequest request) {
        return lists.find(SELECT, CustomFieldRows::payload, filters, request, all -> {});
    }

    CustomFieldPayload find(long id) {
        return one("e.id", id);
    }

    CustomFieldPayload builtIn(String name) {
        return one("e.builtin_name", name);
    }

    private CustomFieldPayload one(String column, Object value) {
        return sql.query(SELECT + " where " + column + " = ?", CustomFieldRows::payload, value).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static CustomFieldPayload payload(ResultSet row, int number) throws SQLException {
        return new CustomFieldPayload(
                row.getBoolean(1),
                texts(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                FieldType.valueOf(row.getString(6)),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                texts(row.getString(10)),
                row.getString(11));
    }

    /** A list in one column is kept as JSON. */
    private static @Nullable List<String> texts(@Nullable String json) {
        return json == null
                ? null
                : KeptJson.read(json).valueStream().map(JsonNode::asString).toList();
    }
}
