package dev.understudy.error;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be used, in words for whoever named it: the JDK's own message is often no more than the path. */
public final class UnusableFile {

    private UnusableFile() {}

    /** What has failed, without the path. */
    public static String why(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (failed instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (failed instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        String message = failed instanceof FileSystemException other ? other.getReason() : failed.getMessage();
        return Objects.requireNonNullElse(message, "it cannot be read or written");
    }
}
