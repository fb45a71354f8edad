package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something lies in a file system: names from the top down, in the case in which they came. */
record FilePath(long fileSystemId, String delimiter, List<String> names) {

    /** Delimiters at the ends, and several in a row, mean no more than one: {@code /a//b/} is {@code a/b}, {@code /} the top. */
    static FilePath of(FileSystemState system, String path, String name) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int to = path.indexOf(system.delimiter()); to >= 0; to = path.indexOf(system.delimiter(), from)) {
            names.add(path.substring(from, to));
            from = to + 1;
        }
        names.addAll(Arrays.asList(path.substring(from), name));
        names.removeIf(String::isEmpty);
        return new FilePath(system.id(), system.delimiter(), List.copyOf(names));
    }

    /** The directory that it lies in; null at the top. */
    @Nullable
    FilePath parent() {
        return names.size() == 1 ? null : new FilePath(fileSystemId, delimiter, names.subList(0, names.size() - 1));
    }

    int depth() {
        return names.size();
    }

    String name() {
        return names.get(names.size() - 1);
    }

    String text() {
        return String.join(delimiter, names);
    }

    /** Such as {@code 3/landing/orders.csv}. */
    ObjectKey key() {
        return key(fileSystemId, text());
    }

    static ObjectKey key(long fileSystemId, String path) {
        return ObjectKey.of(fileSystemId + "/" + path, KeyForm.FILE);
    }
}
