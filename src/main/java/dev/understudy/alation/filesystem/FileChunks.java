package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.upload.Upserts;
import dev.understudy.alation.core.upload.Upserts.Change;
import dev.understudy.web.TriedAgain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out some lines of an upload in a transaction of their own. What lies above a line and is not there is made with it. */
@Component
class FileChunks {

    /** The ids of all that the lines mention, and of what it lies in. */
    record Mentioned(List<Long> directories, List<Long> files) {}

    private final ObjectStore<FileState> directories;
    private final ObjectStore<FileState> files;

    FileChunks(ObjectStore<FileState> directories, ObjectStore<FileState> files) {
        this.directories = directories;
        this.files = files;
    }

    /** Of several lines for one place the last counts. */
    @TriedAgain
    @Transactional
    Mentioned carryOut(List<FileLine> lines) {
        Map<FilePath, FileLine> directoryLines = byPath(lines, true);
        Map<FilePath, FileLine> fileLines = byPath(lines, false);
        Map<FilePath, Long> directoryIds = new HashMap<>();
        levels(directoryLines, fileLines).values().forEach(level -> {
            Map<FilePath, @Nullable FileDetails> told = new LinkedHashMap<>();
            level.forEach(path -> told.put(path, details(directoryLines.get(path))));
            directoryIds.putAll(save(directories, told, directoryIds));
        });
        Map<FilePath, @Nullable FileDetails> told = new LinkedHashMap<>();
        fileLines.forEach((path, line) -> told.put(path, line.details()));
        return new Mentioned(
                List.copyOf(directoryIds.values()),
                List.copyOf(save(files, told, directoryIds).values()));
    }

    private static Map<FilePath, FileLine> byPath(List<FileLine> lines, boolean directory) {
        Map<FilePath, FileLine> byPath = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.isDirectory() == directory)
                .forEach(line -> byPath.put(Objects.requireNonNull(line.path()), line));
        return byPath;
    }

    /** The directories of all lines and those above, from the top down. */
    private static Map<Integer, List<FilePath>> levels(
            Map<FilePath, FileLine> directoryLines, Map<FilePath, FileLine> fileLines) {
        Map<FilePath, Boolean> all = new LinkedHashMap<>();
        directoryLines.keySet().forEach(path -> addWithAncestors(path, all));
        fileLines.keySet().forEach(path -> addWithAncestors(path.parent(), all));
        return all.keySet().stream().collect(Collectors.groupingBy(FilePath::depth, TreeMap::new, Collectors.toList()));
    }

    private static void addWithAncestors(@Nullable FilePath lowest, Map<FilePath, Boolean> all) {
        FilePath path = lowest;
        while (path != null && all.putIfAbsent(path, true) == null) {
            path = path.parent();
        }
    }

    private static @Nullable FileDetails details(@Nullable FileLine line) {
        return line == null ? null : line.details();
    }

    /**
     * Makes or changes what lies at the paths.
     *
     * @param told null where no line tells of the path itself: what is known of it stays
     */
    private static Map<FilePath, Long> save(
            ObjectStore<FileState> store, Map<FilePath, @Nullable FileDetails> told, Map<FilePath, Long> directoryIds) {
        List<Change<FileState>> changes = new ArrayList<>();
        told.forEach((path, details) -> changes.add(
                new Change<>(path.key(), known -> after(known, path, details, directoryIds.get(path.parent())))));
        Map<String, FileState> saved = Upserts.carryOut(store, changes);
        return told.keySet().stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> Objects.requireNonNull(saved.get(path.key().identity()))
                                .id()));
    }

    private static FileState after(
            @Nullable FileState known, FilePath path, @Nullable FileDetails told, @Nullable Long directoryId) {
        if (known == null) {
            return FileState.at(path, directoryId, Objects.requireNonNullElse(told, FileDetails.NONE));
        }
        return told == null ? known : known.with(told);
    }
}
