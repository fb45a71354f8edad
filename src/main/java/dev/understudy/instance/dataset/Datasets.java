package dev.understudy.instance.dataset;

import dev.understudy.error.BadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The datasets by name: {@code starter}, {@code empty} and the file the server was started with, if any. */
@Component
public class Datasets {

    private static final List<String> BUILT_IN = List.of("starter", "empty");

    private final JsonMapper entries = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Map<String, Dataset> compiled = new ConcurrentHashMap<>();
    private final Map<String, DatasetSection<?>> sections;
    private final String configured;

    Datasets(List<DatasetSection<?>> sections, DatasetProperties properties) {
        this.sections = sections.stream().collect(Collectors.toMap(DatasetSection::name, Function.identity()));
        this.configured = properties.dataset();
    }

    /** The dataset of this name; null stands for the one the server was started with. */
    public Dataset named(@Nullable String name) {
        String wanted = name == null || name.isBlank() ? configured : name;
        if (!BUILT_IN.contains(wanted) && !wanted.equals(configured)) {
            throw new BadRequest("Unknown dataset '" + wanted + "'. Known: starter, empty"
                    + (BUILT_IN.contains(configured) ? "" : ", " + configured));
        }
        return compiled.computeIfAbsent(wanted, known -> compile(known, text(known)));
    }

    /** Turns a document into rows; its name is used in problems only. */
    public Dataset compile(String name, String text) {
        Rows rows = new Rows(name);
        DatasetReader.Document document = new DatasetReader(name).read(text);
        if (document.base() != null) {
            if (!BUILT_IN.contains(document.base()) || document.base().equals(name)) {
                throw new DatasetProblem(name, 1, "extends starter or empty, not '" + document.base() + "'");
            }
            rows.startFrom(compile(document.base(), text(document.base())).rows());
        }
        document.sections().forEach((section, list) -> {
            DatasetSection<?> known = sections.get(section);
            for (DatasetReader.Entry entry : list) {
                if (known == null) {
                    throw new DatasetProblem(name, entry.line(), "unknown section '" + section + "'");
                }
                rows.comeFrom(entry.line());
                load(known, entry, rows, name);
            }
        });
        return new Dataset(name, rows);
    }

    private <T> void load(DatasetSection<T> section, DatasetReader.Entry entry, Rows rows, String document) {
        try {
            section.load(entries.convertValue(entry.value(), section.entryType()), rows);
        } catch (DatabindException misfit) {
            throw new DatasetProblem(document, entry.line(), section.name() + ": " + misfit.getOriginalMessage());
        } catch (JacksonException | IllegalArgumentException | NullPointerException misfit) {
            throw new DatasetProblem(document, entry.line(), section.name() + ": " + misfit.getMessage());
        }
    }

    private static String text(String name) {
        try {
            return BUILT_IN.contains(name)
                    ? new ClassPathResource("datasets/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8)
                    : Files.readString(Path.of(name));
        } catch (IOException unreadable) {
            throw new DatasetProblem("Dataset " + name + " cannot be read: " + unreadable.getMessage());
        }
    }
}
