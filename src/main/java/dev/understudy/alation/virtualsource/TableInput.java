package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.TableFacts;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a line says of a table or a view. */
@AlationJson
record TableInput(
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,
        @MayBeNull @Nullable String description,
        @MayBeNull @Nullable @Choice String tableType,
        @MayBeNull @Nullable @Size(max = 2000) String dbOwner,
        @MayBeNull @Nullable String definitionSql,
        @MayBeNull @Nullable String viewSql,
        @MayBeNull @Nullable String tableComment,
        @MayBeNull @Nullable List<String> partitioningAttributes)
        implements Titled {

    /** The types that an upload can name. */
    static final List<String> TYPES = List.of(TableType.TABLE.name(), TableType.VIEW.name());

    /**
     * What is known of the table then: what the line does not say stays.
     *
     * @param extra what else it says
     */
    TableFacts merged(TableFacts known, ObjectNode extra) {
        return new TableFacts(
                type(known.tableType()),
                known.tableTypeName(),
                dbOwner == null ? known.owner() : dbOwner,
                sql(known.sqlText()),
                known.baseTableKey(),
                tableComment == null ? known.tableComment() : tableComment,
                partitioningAttributes == null ? known.partitionColumns() : array(partitioningAttributes),
                known.partitionDefinition(),
                extra.isEmpty() ? known.extra() : merged(known.extra(), extra));
    }

    /** What has the statement of a view is one. */
    private TableType type(TableType known) {
        if (tableType != null) {
            return TableType.valueOf(tableType);
        }
        return viewSql == null ? known : TableType.VIEW;
    }

    private @Nullable String sql(@Nullable String known) {
        if (viewSql != null) {
            return viewSql;
        }
        return definitionSql == null ? known : definitionSql;
    }

    private static JsonNode array(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return array;
    }

    private static JsonNode merged(@Nullable JsonNode known, ObjectNode extra) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        if (known instanceof ObjectNode before) {
            merged.setAll(before);
        }
        return merged.setAll(extra);
    }
}
