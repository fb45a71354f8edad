package dev.understudy.database;

import dev.understudy.error.UnusableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The directory that the embedded database is kept in. One server at a time works there.
 *
 * <p>The embedded database commits each change of a table on its own, so an upgrade that is cut off would leave it between two
 * versions: a backup is taken first, and the next start goes back to it.
 */
final class Store {

    private static final String DATABASE = "understudy";
    private static final String UPGRADING = "upgrading.zip";
    private static final String NOTE = "Instances of Understudy are kept here.\n";

    private final Path directory;
    private final FileChannel lock;
    private boolean filled;

    private Store(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the directory, and makes it if it is not there.
     *
     * @throws DatabaseProblem if that cannot be, or another server is at work there
     */
    static Store in(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Store store = new Store(absolute, locked(absolute));
            store.open();
            return store;
        } catch (IOException unusable) {
            throw new DatabaseProblem(
                    "The directory %s cannot be used as a store: %s".formatted(absolute, UnusableFile.why(unusable)),
                    "Name a directory that the server may write to with --understudy.store.");
        }
    }

    /** The path of the database in it, as the driver wants it. */
    Path database() {
        return directory.resolve(DATABASE);
    }

    Path directory() {
        return directory;
    }

    /** Whether nothing was there to begin with. */
    boolean isNew() {
        return !filled;
    }

    private Path file() {
        return directory.resolve(DATABASE + ".mv.db");
    }

    /** Where a backup has to be written, to be kept with {@link #beginUpgrade}. */
    Path backup() {
        return directory.resolve("backup.part");
    }

    /** From here on, until it has ended, a start goes back to the backup. */
    void beginUpgrade() {
        move(backup(), directory.resolve(UPGRADING));
    }

    /** The backup is kept, for whoever wants to go back. */
    void endUpgrade(int from) {
        move(directory.resolve(UPGRADING), directory.resolve("understudy-version-" + from + ".zip"));
    }

    /** Lets another server work there. */
    void close() {
        try {
            lock.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private void open() throws IOException {
        try {
            undoUpgrade();
            lookAtFile();
        } catch (IOException | RuntimeException unusable) {
            close();
            throw unusable;
        }
    }

    /** Notes in the lock file that there is something to lose: from then on an empty file is not a beginning, but the end. */
    private void lookAtFile() throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        filled = StoreFile.isFilled(file());
        if (filled) {
            lock.write(ByteBuffer.wrap(NOTE.getBytes(StandardCharsets.UTF_8)), 0);
        } else if (lock.size() > 0) {
            throw StoreFile.unusable(file(), "it is empty");
        }
    }

    private void undoUpgrade() throws IOException {
        Path upgrading = directory.resolve(UPGRADING);
        if (Files.exists(upgrading)) {
            restore(upgrading);
            Files.delete(upgrading);
        }
    }

    /** A file is in its place whole, or as it was. */
    private void restore(Path backup) throws IOException {
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Path part = directory.resolve("restored.part");
                Files.copy(files, part, StandardCopyOption.REPLACE_EXISTING);
                move(part, directory.resolve(Path.of(file.getName()).getFileName()));
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unmoved) {
            throw new UncheckedIOException(unmoved);
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(DATABASE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // the answer is the same
        }
        channel.close();
        throw new DatabaseProblem(
                "Another server is at work in %s".formatted(directory),
                "Stop it, or name another directory with --understudy.store. Several servers can share a PostgreSQL.");
    }
}
