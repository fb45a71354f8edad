package dev.understudy.alation.relational;

import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.object.ShownKeys;
import dev.understudy.alation.core.relational.TableFacts;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A table as clients see it; its owner and its type in the database's own words are written only. */
@AlationJson
record TablePayload(
        long id,
        String name,
        String title,
        String description,
        long dsId,
        String key,
        String url,
        List<FieldValuePayload> customFields,
        TableType tableType,
        long schemaId,
        String schemaName,
        @Nullable String baseTableKey,
        @Nullable String sql,
        List<String> partitionColumns,
        @Nullable String partitionDefinition,
        @Nullable String tableComment) {

    static TablePayload of(TableState table, String url, List<FieldValuePayload> values, ShownKeys keys) {
        TableFacts facts = table.facts();
        return new TablePayload(
                table.id(),
                table.name(),
                table.title(),
                table.description(),
                table.dsId(),
                table.objectKey(),
                url,
                values,
                facts.tableType(),
                table.schemaId(),
                table.schemaName(),
                keys.shown(facts.baseTableKey()),
                facts.sqlText(),
                texts(facts.partitionColumns()),
                facts.partitionDefinition(),
                facts.tableComment());
    }

    private static List<String> texts(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : array.valueStream().map(JsonNode::asString).toList();
    }
}
