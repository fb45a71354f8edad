package dev.understudy.matillion.web;

import dev.understudy.web.CanonicalPath;
import dev.understudy.web.PathTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which endpoints there are and what a login needs for each; what is not listed is closed. */
@Component
public class MatillionTable {

    /** What a login needs. */
    public enum Need {
        API,
        ADMIN
    }

    /** One line of the table. */
    public record Line(Need need, String method, String path, String origin, String summary) {}

    private final List<Line> lines = read();
    private final PathTree<Map<String, Need>> paths = new PathTree<>();

    MatillionTable() {
        for (Line line : lines) {
            Map<String, Need> byMethod = paths.at(line.path(), LinkedHashMap::new);
            byMethod.put(line.method(), line.need());
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** The needs of a path by method, or null for an unknown path. */
    @Nullable
    Map<String, Need> find(CanonicalPath path) {
        PathTree.Match<Map<String, Need>> match = paths.find(path.segments());
        return match == null ? null : match.value();
    }

    private static List<Line> read() {
        try {
            return new ClassPathResource("access/matillion.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Line(Need.valueOf(columns[0]), columns[1], columns[2], columns[3], columns[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
