package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code file_systems}. */
@Component
class FileSystemDataset implements DatasetSection<FileSystemDataset.Entry> {

    /** @param delimiter between the names of a path, a slash if left out */
    record Entry(
            @IdOf("file_system") long id,
            @NotBlank String title,
            @Nullable String description,
            @Nullable String delimiter) {}

    static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-02-05T07:45:00.250000Z"));

    private final ObjectStore<FileSystemState> systems;

    FileSystemDataset(ObjectStore<FileSystemState> systems) {
        this.systems = systems;
    }

    @Override
    public String name() {
        return "file_systems";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry system, Rows rows) {
        String delimiter = Objects.requireNonNullElse(system.delimiter(), "/");
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("delimiter is a single character, not '" + delimiter + "'");
        }
        systems.load(
                rows,
                new FileSystemState(
                        system.id(),
                        system.title(),
                        RichText.normalisedOrEmpty(system.description()),
                        delimiter,
                        LIFETIME));
    }
}
