package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;

/**
 * A directory or a file as it is stored.
 *
 * @param directoryId that it lies in; null at the top
 * @param topOf the file system, if it lies at its top; null elsewhere
 * @param path the names from the top down to its own
 * @param place the digest of its key: there is one of each
 * @param title empty if it has none
 */
record FileState(
        long id,
        long fileSystemId,
        @Nullable Long directoryId,
        @Nullable Long topOf,
        String path,
        String place,
        String name,
        String title,
        String description,
        FileDetails details,
        Lifetime lifetime)
        implements ObjectState {

    /** One that is not there yet. */
    static FileState at(FilePath path, @Nullable Long directoryId, FileDetails details) {
        return new FileState(
                0,
                path.fileSystemId(),
                directoryId,
                directoryId == null ? path.fileSystemId() : null,
                path.text(),
                place(path.key()),
                path.name(),
                "",
                "",
                details,
                Lifetime.NOT_YET);
    }

    FileState with(FileDetails newDetails) {
        return new FileState(
                id, fileSystemId, directoryId, topOf, path, place, name, title, description, newDetails, lifetime);
    }

    String key() {
        return FilePath.key(fileSystemId, path).shown();
    }

    static String place(ObjectKey key) {
        return KeyDigest.of(key.identity());
    }
}
