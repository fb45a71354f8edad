package dev.understudy.alation.filesystem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an upload tells of a directory or a file besides where it lies.
 *
 * @param permissionBits three octal digits, read as a decimal number: 755
 * @param storageType 0 standard, 1 standard with infrequent access, 2 reduced redundancy, 3 Glacier
 */
record FileDetails(
        @Nullable Long sizeInBytes,
        @Nullable Instant tsLastModified,
        @Nullable Instant tsLastAccessed,
        @Nullable String owner,
        @Nullable String groupName,
        @Nullable Long permissionBits,
        @Nullable Long storageType) {

    /** Of a directory that only what lies in it tells of. */
    static final FileDetails NONE = new FileDetails(null, null, null, null, null, null, null);
}
