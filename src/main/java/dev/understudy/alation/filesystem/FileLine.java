package dev.understudy.alation.filesystem;

import org.jspecify.annotations.Nullable;

/**
 * A line of an upload: a directory or a file, or what is wrong with it.
 *
 * @param path null if the line is refused
 */
record FileLine(@Nullable FilePath path, boolean isDirectory, FileDetails details, String refusal) {

    static FileLine refused(String reason) {
        return new FileLine(null, false, FileDetails.NONE, reason);
    }

    static FileLine of(FilePath path, FileInput input) {
        return new FileLine(path, input.isDirectory(), input.details(), "");
    }
}
