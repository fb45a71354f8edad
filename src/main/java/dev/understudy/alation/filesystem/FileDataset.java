package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code files}: directories and files, as an upload would have left them. */
@Component
class FileDataset implements DatasetSection<FileDataset.Entry> {

    /**
     * @param path the names from the top down to its own, with the delimiter of the file system between them
     * @param in id of the directory that it lies in; absent at the top
     */
    record Entry(
            long id,
            long fileSystem,
            @NotBlank String path,
            @NotBlank String name,
            boolean isDirectory,
            @Nullable Long in,
            @Nullable String title,
            @Nullable String description,
            @Nullable Long sizeInBytes,
            @Nullable Instant tsLastModified,
            @Nullable Instant tsLastAccessed,
            @Nullable String owner,
            @Nullable String group,
            @Nullable Long permissionBits,
            @Nullable Long storageType) {

        /** The path of what it lies in, by its own: without its name and the delimiter before it. */
        String placePath() {
            return path.substring(0, Math.max(path.length() - name.length() - 1, 0));
        }

        /** What stands before its name. */
        Optional<String> delimiter() {
            int before = path.length() - name.length() - 1;
            return before < 0 ? Optional.empty() : Optional.of(path.substring(before, before + 1));
        }

        FileDetails details() {
            return new FileDetails(
                    sizeInBytes, tsLastModified, tsLastAccessed, owner, group, permissionBits, storageType);
        }
    }

    private final ObjectStore<FileState> directories;
    private final ObjectStore<FileState> files;

    FileDataset(ObjectStore<FileState> directories, ObjectStore<FileState> files) {
        this.directories = directories;
        this.files = files;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry file, Rows rows) {
        requireAgreement(file);
        if (file.in() != null) {
            file.delimiter().ifPresent(delimiter -> referByDelimiter(rows, file.fileSystem(), delimiter));
            ObjectRef place = new ObjectRef(FileKinds.DIRECTORY, file.in());
            ObjectRows.referByKey(rows, "in", place, FilePath.key(file.fileSystem(), file.placePath()));
        }
        (file.isDirectory() ? directories : files)
                .load(
                        rows,
                        new FileState(
                                file.id(),
                                file.fileSystem(),
                                file.in(),
                                file.in() == null ? file.fileSystem() : null,
                                file.path(),
                                FileState.place(FilePath.key(file.fileSystem(), file.path())),
                                file.name(),
                                Objects.requireNonNullElse(file.title(), ""),
                                RichText.normalisedOrEmpty(file.description()),
                                file.details(),
                                FileSystemDataset.LIFETIME));
    }

    private static void referByDelimiter(Rows rows, long fileSystem, String delimiter) {
        rows.referTo(
                "path",
                new World.Among("file_system", "id", Map.of("delimiter", delimiter)),
                "among file_systems with the delimiter '" + delimiter + "'",
                fileSystem);
    }

    private static void requireAgreement(Entry file) {
        if (!file.path().endsWith(file.name())) {
            throw new IllegalArgumentException(
                    "path ends with the name '" + file.name() + "', and is not '" + file.path() + "'");
        }
        if (file.in() == null && !file.path().equals(file.name())) {
            throw new IllegalArgumentException(
                    "what lies in nothing has its name for a path, not '" + file.path() + "'");
        }
    }
}
