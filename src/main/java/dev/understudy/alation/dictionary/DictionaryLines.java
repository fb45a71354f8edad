package dev.understudy.alation.dictionary;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found of objects, a line for each. */
@Component
class DictionaryLines {

    private final JsonMapper json;

    DictionaryLines(JsonMapper json) {
        this.json = json;
    }

    /** @param found what objects of the type hold, by their ids and the names of fields; those not seen are left out */
    String of(String otype, Map<Long, Map<String, String>> found, ObjectView seen) {
        Map<ObjectRef, CatalogObject> known = seen.all(
                found.keySet().stream().map(oid -> new ObjectRef(otype, oid)).toList());
        StringBuilder lines = new StringBuilder();
        found.forEach((oid, row) -> Stream.ofNullable(known.get(new ObjectRef(otype, oid)))
                .forEach(object -> lines.append(line(object.key(), row)).append('\n')));
        return lines.toString();
    }

    /** Spaced as Python writes it. */
    private String line(String key, Map<String, String> row) {
        return Stream.concat(Stream.of(Map.entry("key", key)), row.entrySet().stream())
                .map(entry ->
                        json.writeValueAsString(entry.getKey()) + ": " + json.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
