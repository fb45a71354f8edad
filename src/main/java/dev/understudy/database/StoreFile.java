package dev.understudy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file in which the embedded database keeps everything, as a row of chunks. The driver opens one of which the end is missing,
 * and fails only where somebody reads what was there; so it is looked at first.
 */
final class StoreFile {

    private static final String CHUNK = "chunk.";
    private static final int BLOCK = 4096;

    private StoreFile() {}

    /**
     * Whether there is anything in it: not if the process that made it was killed at once.
     *
     * @throws DatabaseProblem if it cannot be read, or is shorter than it says itself
     */
    static boolean isFilled(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return false;
        }
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            List<String> chunks = store.getLayoutMap().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(CHUNK))
                    .map(Map.Entry::getValue)
                    .toList();
            if (chunks.stream().anyMatch(chunk -> end(chunk) > size)) {
                throw unusable(file, "its end is missing");
            }
            return !chunks.isEmpty();
        } catch (MVStoreException unreadable) {
            throw unusable(file, String.valueOf(unreadable.getMessage()));
        }
    }

    private static long end(String chunk) {
        Map<String, String> facts = DataUtils.parseMap(chunk);
        return (DataUtils.readHexLong(facts, "block", 0) + DataUtils.readHexLong(facts, "len", 0)) * BLOCK;
    }

    static DatabaseProblem unusable(Path file, String reason) {
        return new DatabaseProblem(
                "The store %s cannot be used: %s".formatted(file, reason),
                "It has been left as it is. Put a copy in its place, or name another directory with --understudy.store.");
    }
}
