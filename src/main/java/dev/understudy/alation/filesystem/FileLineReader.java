package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.upload.LineReport;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the lines of an upload into one file system. */
final class FileLineReader {

    /** In characters, and in names: what lies above is made, too, so a line must not stand for too much. */
    private static final int LONGEST_PATH = 2000;

    private static final int DEEPEST = 50;

    private static final Pattern PERMISSION_BITS = Pattern.compile("[0-7]{1,3}");
    private static final long LAST_STORAGE_TYPE = 3;

    private final FileSystemState system;

    FileLineReader(FileSystemState system) {
        this.system = system;
    }

    /** @param number from 0 */
    FileLine read(int number, @Nullable JsonNode object) {
        if (object == null) {
            return FileLine.refused(LineReport.malformed(number));
        }
        BulkItem<FileInput> item =
                BulkItem.read(List.of(object), FileInput.class).get(0);
        if (item.readable()) {
            check(item);
        }
        return item.refused()
                ? FileLine.refused("Line " + number + ". " + LineReport.inWords(item))
                : FileLine.of(path(item.fields()), item.fields());
    }

    private void check(BulkItem<FileInput> item) {
        FileInput input = item.fields();
        if (input.name().contains(system.delimiter())) {
            item.refuse("name", "A name has no delimiter in it.");
        }
        FilePath path = path(input);
        if (path.text().length() > LONGEST_PATH || path.depth() > DEEPEST) {
            item.refuse("path", "A path has " + LONGEST_PATH + " characters and " + DEEPEST + " names at most.");
        }
        Long bits = input.permissionBits();
        if (bits != null && !PERMISSION_BITS.matcher(String.valueOf(bits)).matches()) {
            item.refuse("permission_bits", FieldErrors.unknownChoice(String.valueOf(bits)));
        }
        Long type = input.storageType();
        if (type != null && (type < 0 || type > LAST_STORAGE_TYPE)) {
            item.refuse("storage_type", FieldErrors.unknownChoice(String.valueOf(type)));
        }
    }

    private FilePath path(FileInput input) {
        return FilePath.of(system, input.path(), input.name());
    }
}
