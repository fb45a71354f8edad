package dev.understudy.alation.search;

import dev.understudy.database.Database;
import dev.understudy.error.UnusableFile;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instance;
import dev.understudy.instance.Instances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folders in which the full texts of large instances lie, each named after the life of its instance that it is about. They are
 * kept in the directory that is set, or in the store; without either they lie in a temporary one, and end with the process.
 */
@Component
class SearchFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFiles.class);

    private final SearchProperties properties;
    private final Database database;
    private final Instances instances;
    private final Map<String, SearchIndex> open = new ConcurrentHashMap<>();
    private @Nullable FileChannel lock;
    private @Nullable Path temporary;
    private boolean tried;

    SearchFiles(SearchProperties properties, Database database, Instances instances) {
        this.properties = properties;
        this.database = database;
        this.instances = instances;
    }

    /** Whether the files are still there when the next process starts. */
    synchronized boolean areKept() {
        Path wanted = wanted();
        if (!tried && wanted != null) {
            lock = locked(wanted);
        }
        tried = true;
        return lock != null;
    }

    /** A new full text of the current instance. */
    SearchIndex make() {
        SearchIndex before = open.get(CurrentInstance.get().life());
        if (before != null) {
            close(before);
        }
        return entered(SearchIndex.in(folder()));
    }

    /** The full text of the current instance that was kept; null if there is none. */
    @Nullable
    SearchIndex kept() {
        SearchIndex kept = areKept() && Files.isDirectory(folder()) ? SearchIndex.keptIn(folder()) : null;
        return kept == null ? null : entered(kept);
    }

    private SearchIndex entered(SearchIndex index) {
        open.put(CurrentInstance.get().life(), index);
        sweep();
        return index;
    }

    /**
     * Lets go of what belongs to instances that live no more, and deletes what they have left, but nothing that others have put there.
     * Who lives is asked last, so that nothing is taken for dead that has just come.
     */
    private synchronized void sweep() {
        Map<String, SearchIndex> opened = Map.copyOf(open);
        List<Path> folders = folders();
        Set<String> living = Stream.concat(instances.all().stream(), Stream.of(CurrentInstance.get()))
                .map(Instance::life)
                .collect(Collectors.toSet());
        opened.forEach((life, index) -> {
            if (!living.contains(life)) {
                close(index);
            }
        });
        folders.stream().filter(folder -> !living.contains(name(folder))).forEach(SearchFiles::delete);
    }

    private List<Path> folders() {
        try (Stream<Path> all = Files.list(root())) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> Instance.isLife(name(folder)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** Lets go of a full text, whatever has become of it. */
    void close(SearchIndex index) {
        open.values().remove(index);
        try {
            index.close();
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            LOG.debug("A full text was broken", broken);
        }
    }

    private Path folder() {
        return root().resolve(CurrentInstance.get().life());
    }

    private synchronized Path root() {
        Path wanted = wanted();
        if (wanted != null && areKept()) {
            return wanted;
        }
        Path known = temporary == null ? newTemporary() : temporary;
        temporary = known;
        return known;
    }

    private @Nullable Path wanted() {
        Path store = database.directory();
        return properties.directory() == null && store != null ? store.resolve("search") : properties.directory();
    }

    private static Path newTemporary() {
        try {
            return Files.createTempDirectory("understudy-search");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Another server may be at work there already: ours does without. */
    private static @Nullable FileChannel locked(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel file = FileChannel.open(
                    directory.resolve("search.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(file)) {
                return file;
            }
            file.close();
            LOG.warn("Another server keeps its full text in {}; that of this one ends with it", directory);
        } catch (IOException unusable) {
            LOG.warn(
                    "The full text cannot be kept in {}, and ends with the server: {}",
                    directory,
                    UnusableFile.why(unusable));
        }
        return null;
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException undeleted) {
            LOG.debug("{} stays where it is", folder, undeleted);
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        List.copyOf(open.values()).forEach(this::close);
        if (lock != null) {
            lock.close();
        }
        if (temporary != null) {
            delete(temporary);
        }
    }
}
