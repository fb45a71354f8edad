package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.alation.core.relational.TableFacts;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.RichText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How tables are written. */
@Component
class TableLevel implements Level<TableState, TableInput> {

    private final RelationalObjects relational;
    private final JsonMapper json;

    TableLevel(RelationalObjects relational, JsonMapper json) {
        this.relational = relational;
        this.json = json;
    }

    @Override
    public ObjectStore<TableState> store() {
        return relational.tables();
    }

    @Override
    public String otype() {
        return RelationalObjects.TABLE;
    }

    @Override
    public KeyForm form() {
        return KeyForm.TABLE;
    }

    @Override
    public int most() {
        return 1000;
    }

    @Override
    public String keyOf(TableState table) {
        return table.objectKey();
    }

    @Override
    public long sourceOf(TableState table) {
        return table.dsId();
    }

    @Override
    public Map<String, TableState> fresh(Map<String, ObjectKey> keys) {
        Map<String, SchemaState> schemas = relational
                .schemas()
                .byKeys(keys.values().stream().map(ObjectKey::parent).toList());
        Map<String, TableState> fresh = new HashMap<>();
        keys.forEach((identity, key) -> {
            SchemaState schema = schemas.get(key.parent().identity());
            if (schema != null && !schema.lifetime().deleted()) {
                fresh.put(identity, TableState.of(key, schema));
            }
        });
        return fresh;
    }

    @Override
    public void check(BulkItem<TableInput> item, boolean isNew) {
        String type = item.legible().tableType();
        if (type != null
                && Arrays.stream(TableType.values())
                        .noneMatch(known -> known.name().equals(upper(type)))) {
            item.refuse("table_type", FieldErrors.unknownChoice(type));
        }
    }

    /** What a synonym stands for must be there, or come with it. */
    @Override
    public Map<TableInput, String> problems(List<Addressed<TableInput>> items, ObjectView seen) {
        List<Addressed<TableInput>> waiting = withoutBase(items, seen);
        Map<TableInput, String> bases = bases(waiting, seen);
        Set<String> there = items.stream()
                .filter(item -> !waiting.contains(item))
                .flatMap(TableLevel::identity)
                .collect(Collectors.toSet());
        List<Addressed<TableInput>> based;
        do {
            based = waiting.stream()
                    .filter(item -> there.contains(bases.get(item.input())))
                    .toList();
            based.stream().flatMap(TableLevel::identity).forEach(there::add);
        } while (waiting.removeAll(based));
        Map<TableInput, String> problems = new IdentityHashMap<>();
        waiting.forEach(
                item -> problems.put(item.input(), "Base table " + item.input().baseTableKey() + " does not exist"));
        return problems;
    }

    /** Those that name a table to stand for which is not in the catalog. */
    private static List<Addressed<TableInput>> withoutBase(List<Addressed<TableInput>> items, ObjectView seen) {
        List<Addressed<TableInput>> named =
                items.stream().filter(item -> !baseKey(item).isEmpty()).toList();
        Set<String> known = named.isEmpty()
                ? Set.of()
                : seen.findByKeys(
                                RelationalObjects.TABLE,
                                named.stream().map(TableLevel::baseKey).toList())
                        .keySet();
        return named.stream()
                .filter(item -> !known.contains(baseKey(item)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> identity(Addressed<TableInput> item) {
        return item.key().stream().map(ObjectKey::identity);
    }

    /** What the tables that items stand for will be known by, as keys of items are: of virtual sources without a prefix. */
    private static Map<TableInput, String> bases(List<Addressed<TableInput>> items, ObjectView seen) {
        Map<String, ObjectKey> bare = seen.meantInVirtualSources(
                RelationalObjects.TABLE, items.stream().map(TableLevel::baseKey).toList());
        Map<TableInput, String> bases = new IdentityHashMap<>();
        items.forEach(item -> Optional.ofNullable(bare.get(baseKey(item)))
                .or(() -> ObjectKey.read(baseKey(item), KeyForm.TABLE))
                .ifPresent(key -> bases.put(item.input(), key.identity())));
        return bases;
    }

    private static String baseKey(Addressed<TableInput> item) {
        return Level.orEmpty(item.input().baseTableKey());
    }

    @Override
    public TableState reset(TableState table, TableInput input) {
        return table.described(Level.orEmpty(input.title()), RichText.normalisedOrEmpty(input.description()))
                .with(new TableFacts(
                        Objects.requireNonNullElse(type(input), TableType.TABLE),
                        input.tableTypeName(),
                        input.owner(),
                        input.sql(),
                        input.baseTableKey(),
                        Level.orEmpty(input.tableComment()),
                        array(input.partitionColumns()),
                        input.partitionDefinition(),
                        table.facts().extra()));
    }

    @Override
    public TableState merged(TableState table, TableInput input) {
        TableFacts facts = table.facts();
        return table.described(
                        Objects.requireNonNullElse(input.title(), table.title()),
                        RichText.normalisedOr(table.description(), input.description()))
                .with(new TableFacts(
                        Objects.requireNonNullElse(type(input), facts.tableType()),
                        Level.or(facts.tableTypeName(), input.tableTypeName()),
                        Level.or(facts.owner(), input.owner()),
                        Level.or(facts.sqlText(), input.sql()),
                        Level.or(facts.baseTableKey(), input.baseTableKey()),
                        Level.or(facts.tableComment(), input.tableComment()),
                        Level.or(facts.partitionColumns(), array(input.partitionColumns())),
                        Level.or(facts.partitionDefinition(), input.partitionDefinition()),
                        facts.extra()));
    }

    private @Nullable JsonNode array(@Nullable List<String> texts) {
        return texts == null ? null : json.valueToTree(texts);
    }

    private static @Nullable TableType type(TableInput input) {
        return input.tableType() == null ? null : TableType.valueOf(upper(input.tableType()));
    }

    private static String upper(String type) {
        return type.toUpperCase(Locale.ROOT);
    }
}
