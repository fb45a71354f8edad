package dev.understudy.alation.extraction;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.web.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a database must be like so that the catalog can hold all that it has. Who describes one is told when he does. */
final class StructureRules {

    private final long source;

    StructureRules(long source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException if the catalog could not hold it */
    void check(List<SimulatedSchema> schemas) {
        differ("schemas", schemas.stream().map(SimulatedSchema::name));
        for (SimulatedSchema schema : schemas) {
            fits(KeyForm.SCHEMA, schema.name());
            text("comment", schema.comment());
            differ("tables", schema.allTables().stream().map(SimulatedTable::name));
            schema.allTables().forEach(table -> check(schema.name(), table));
        }
    }

    private void check(String schema, SimulatedTable table) {
        fits(KeyForm.TABLE, schema, table.name());
        names("base_table", table.baseTable(), KeyForm.TABLE);
        text("comment", table.comment());
        text("sql", table.sql());
        text("partition_definition", table.partitionDefinition());
        text("partition_columns", table.partitionColumns() == null ? null : String.join(",", table.partitionColumns()));
        differ("columns", table.allColumns().stream().map(SimulatedColumn::name));
        for (SimulatedColumn column : table.allColumns()) {
            fits(KeyForm.COLUMN, schema, table.name(), column.name());
            names("references", column.references(), KeyForm.COLUMN);
            check(column);
        }
        rows(table);
    }

    private static void check(SimulatedColumn column) {
        text("comment", column.comment());
        text("type", column.type());
        if (column.position() != null && column.position() < 0) {
            throw new IllegalArgumentException("position is a number from 0, not " + column.position());
        }
    }

    /** Whatever is said besides names must be what other writers may say of tables and columns. */
    private static void text(String component, @Nullable String given) {
        if (given == null) {
            return;
        }
        Texts.flaw(given).ifPresent(flaw -> {
            throw new IllegalArgumentException(component + ": " + flaw);
        });
        if (given.length() > TextLimits.DESCRIPTION) {
            throw new IllegalArgumentException(
                    "%s has %d characters at most".formatted(component, TextLimits.DESCRIPTION));
        }
    }

    private static void rows(SimulatedTable table) {
        if (table.madeUpRows() < 0) {
            throw new IllegalArgumentException("row_count is a number from 0, not " + table.madeUpRows());
        }
        for (List<JsonNode> row : table.givenRows()) {
            if (row.size() != table.allColumns().size() || row.stream().anyMatch(JsonNode::isContainer)) {
                throw new IllegalArgumentException("a row of table '" + table.name() + "' is a list of "
                        + table.allColumns().size() + " single values, one for each column");
            }
        }
    }

    /** Names are compared as the catalog compares its keys. */
    private static void differ(String what, Stream<String> names) {
        Set<String> known = new HashSet<>();
        names.forEach(name -> {
            if (name.isBlank() || Texts.flaw(name).isPresent()) {
                throw new IllegalArgumentException("the names of " + what + " are texts, and not empty");
            }
            if (!known.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two " + what + " of one place are named '" + name + "'");
            }
        });
    }

    private void fits(KeyForm form, String... names) {
        if (KeyLimits.forbid(new ObjectKey(form, source, List.of(names)))) {
            throw new IllegalArgumentException("names have %d characters at most, and with all before them %d"
                    .formatted(KeyLimits.NAME, KeyLimits.KEY));
        }
    }

    /** What a component refers to must be the name of such a thing, without its source. */
    private void names(String component, @Nullable String name, KeyForm form) {
        if (name == null) {
            return;
        }
        String key = FoundFacts.key(source, name);
        if (key.length() > KeyLimits.KEY) {
            throw new IllegalArgumentException("references have %d characters at most".formatted(KeyLimits.KEY));
        }
        if (ObjectKey.read(key, form).isEmpty()) {
            throw new IllegalArgumentException(
                    component + ": '" + name + "' names no " + form.name().toLowerCase(Locale.ROOT));
        }
    }
}
