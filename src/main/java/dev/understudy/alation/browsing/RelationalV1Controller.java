package dev.understudy.alation.browsing;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Relational objects, version 1: a part of title or name is enough to find them, in any case. */
@RestController
@RequestMapping("/integration/v1/")
@Transactional
class RelationalV1Controller {

    private static final Filters SCHEMAS = named(BrowsingFilters.schemas());
    private static final Filters TABLES = named(BrowsingFilters.tables())
            .within("schema_name", "schema_name")
            .flag("is_view", (values, all) -> all.and(isOf(TableType.VIEW, values, "is_view")))
            .flag("is_synonym", (values, all) -> all.and(isOf(TableType.SYNONYM, values, "is_synonym")));
    private static final Filters COLUMNS = named(BrowsingFilters.columns())
            .anyOf("data_type", "string", (values, all) -> all.anyOf("e.column_type", values.toArray(String[]::new)))
            .flag("nullable")
            .flag("is_primary_key")
            .flag("is_foreign_key");

    private final BrowsedObjects browsed;

    RelationalV1Controller(BrowsedObjects browsed) {
        this.browsed = browsed;
    }

    private static Filters named(Filters filters) {
        return filters.within("title", "title").within("name", "name");
    }

    /** Of several values the last counts. */
    private static String isOf(TableType type, List<String> values, String parameter) {
        String wanted = values.get(values.size() - 1);
        return "e.table_type " + (Filters.bool(parameter, wanted) ? "= '" : "<> '") + type + "'";
    }

    @Operation(summary = "Get a schema")
    @GetMapping("schema/{id}/")
    @ReadOnly
    SchemaPayload schema(@PathVariable long id, Caller caller) {
        return browsed.schemas().get(id, caller);
    }

    @Operation(summary = "Get a table")
    @GetMapping("table/{id}/")
    @ReadOnly
    TablePayload table(@PathVariable long id, Caller caller) {
        return browsed.tables().get(id, caller);
    }

    @Operation(summary = "Get a column")
    @GetMapping({"column/{id}/", "attribute/{id}/"})
    @ReadOnly
    ColumnPayload column(@PathVariable long id, Caller caller) {
        return browsed.columns().get(id, caller);
    }

    @Operation(summary = "Delete a schema")
    @DeleteMapping("schema/{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSchema(@PathVariable long id, Caller caller) {
        browsed.schemas().delete(id, caller);
    }

    @Operation(summary = "Delete a table")
    @DeleteMapping("table/{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteTable(@PathVariable long id, Caller caller) {
        browsed.tables().delete(id, caller);
    }

    @Operation(summary = "Delete a column")
    @DeleteMapping({"column/{id}/", "attribute/{id}/"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteColumn(@PathVariable long id, Caller caller) {
        browsed.columns().delete(id, caller);
    }

    @Operation(summary = "List schemas by parts of their names")
    @GetMapping("schema/")
    @ReadOnly
    Listing<SchemaPayload> schemas(ListRequest request, Caller caller) {
        return browsed.schemas().list(SCHEMAS, request, caller);
    }

    @Operation(summary = "List tables by parts of their names")
    @GetMapping("table/")
    @ReadOnly
    Listing<TablePayload> tables(ListRequest request, Caller caller) {
        return browsed.tables().list(TABLES, request, caller);
    }

    @Operation(summary = "List columns by parts of their names")
    @GetMapping({"column/", "attribute/"})
    @ReadOnly
    Listing<ColumnPayload> columns(ListRequest request, Caller caller) {
        return browsed.columns().list(COLUMNS, request, caller);
    }
}
