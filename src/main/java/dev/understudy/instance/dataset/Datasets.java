package dev.understudy.instance.dataset;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.Nearest;
import dev.understudy.error.UnusableFile;
import dev.understudy.instance.copy.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The datasets by name: {@code starter}, {@code empty} and the file the server was started with, if any. */
@Component
public class Datasets {

    static final List<String> BUILT_IN = List.of("starter", "empty");

    private static final TypeReference<Map<String, @Nullable Object>> NODE = new TypeReference<>() {};

    private final JsonMapper entries = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
    private final Map<String, Dataset> compiled = new ConcurrentHashMap<>();
    private final Map<String, DatasetSection<?>> sections = new TreeMap<>();
    private final DatasetProperties properties;

    Datasets(List<DatasetSection<?>> sections, DatasetProperties properties) {
        sections.forEach(section -> this.sections.put(section.name(), section));
        this.properties = properties;
    }

    /**
     * The dataset of this name; null stands for the one the server was started with.
     *
     * @param firstIds the id that a table gives first
     */
    public Dataset named(@Nullable String name, ToLongFunction<String> firstIds) {
        String configured = properties.dataset();
        String wanted = name == null || name.isBlank() ? configured : name;
        if (!BUILT_IN.contains(wanted) && !wanted.equals(configured)) {
            throw new BadRequest("Unknown dataset '" + wanted + "'. Known: starter, empty"
                    + (BUILT_IN.contains(configured) ? "" : ", " + configured));
        }
        return again(wanted, firstIds);
    }

    /**
     * The dataset that an instance was made from, perhaps by a server that was started with another one: its document is read then as it is now.
     *
     * @param firstIds the id that a table gives first
     */
    public Dataset again(String name, ToLongFunction<String> firstIds) {
        return compiled.computeIfAbsent(
                name, known -> compile(known, text(known), known, true, new NextIds(World.empty(firstIds))));
    }

    /** Turns fixtures into rows. */
    public Dataset fixtures(String text, World instance) {
        Dataset fixtures = compile(null, text, "fixtures", false, new NextIds(instance));
        if (fixtures.rows().areKept()) {
            throw new DatasetProblem("The section 'rows' is for an instance that is made; fixtures cannot have it");
        }
        return fixtures;
    }

    /** What a world has, as the entries of all sections that can say it, but for some. */
    public Document written(Content world, Set<String> except) {
        Document document = new Document();
        sections.values().stream()
                .filter(section -> !except.contains(section.name()))
                .forEach(section -> write(section, world, document));
        return document;
    }

    private <T> void write(DatasetSection<T> section, Content world, Document document) {
        section.entries(world).forEach(entry -> document.add(section.name(), entries.convertValue(entry, NODE)));
    }

    /** Turns the text of a document into rows for an instance that is made from it. */
    public Dataset read(String text, World world) {
        return compile(null, text, "document", true, new NextIds(world));
    }

    /** How many values a document may have that is not built in. */
    public int mostValues() {
        return properties.datasetMaxValues();
    }

    /**
     * @param document what problems name; null for nothing
     * @param mayExtend whether it may begin with another one
     */
    private Dataset compile(@Nullable String document, String text, String name, boolean mayExtend, NextIds ids) {
        Place top = Place.top(document);
        DatasetReader.Read read = new DatasetReader(top, new Nearest(sections.keySet()))
                .read(YamlTree.root(text, top, BUILT_IN.contains(name) ? Integer.MAX_VALUE : mostValues()));
        References references = new References(sections.values());
        Rows rows = new Rows(references, ids);
        String base = read.base();
        if (base != null) {
            if (!mayExtend) {
                throw top.problem("'extends' is for an instance that is made; fixtures cannot have it");
            }
            if (!BUILT_IN.contains(base) || base.equals(document)) {
                throw top.problem("extends starter or empty, not '" + base + "'");
            }
            rows.startFrom(compile(base, text(base), base, true, ids).rows());
        }
        load(read, rows, top, new EntryReader(entries, ids, references));
        rows.settle();
        references.check(rows, ids.world());
        return new Dataset(name, rows, ids.wereAsked());
    }

    /** Reads all entries before it loads the first: which ids are left to give is known then. */
    private void load(DatasetReader.Read document, Rows rows, Place top, EntryReader reader) {
        List<Runnable> loads = new ArrayList<>();
        document.sections().forEach((name, nodes) -> {
            DatasetSection<?> section = Objects.requireNonNull(sections.get(name));
            Shape.Entry shape = Shape.ofEntry(section.entryType());
            for (Node node : nodes) {
                Place place = top.in(name).at(node);
                Object entry = reader.read(node, shape, "an entry", place);
                loads.add(() -> load(section, entry, rows, place));
            }
        });
        reader.nameEntries();
        loads.forEach(Runnable::run);
    }

    private <T> void load(DatasetSection<T> section, @Nullable Object entry, Rows rows, Place place) {
        rows.comeFrom(place);
        try {
            section.load(entries.convertValue(entry, section.entryType()), rows);
        } catch (InvalidFields misfit) {
            throw place.problem(String.valueOf(misfit.errors()));
        } catch (DatasetProblem told) {
            throw told;
        } catch (Failure | IllegalArgumentException misfit) {
            throw place.problem(String.valueOf(misfit.getMessage()));
        }
    }

    private static String text(String name) {
        try {
            return BUILT_IN.contains(name)
                    ? new ClassPathResource("datasets/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8)
                    : Files.readString(Path.of(name));
        } catch (IOException unreadable) {
            throw new DatasetProblem("Dataset " + name + " cannot be read: " + UnusableFile.why(unreadable));
        }
    }
}
