package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an upload. */
@AlationJson
record FileInput(
        @NotNull String path,
        @NotBlank String name,
        @NotNull Boolean isDirectory,
        @MayBeNull @Nullable Long sizeInBytes,
        @MayBeNull @Nullable Instant tsLastModified,
        @MayBeNull @Nullable Instant tsLastAccessed,
        @MayBeNull @Nullable @Size(max = 255) String owner,
        @MayBeNull @Nullable @Size(max = 255) String group,
        @MayBeNull @Nullable Long permissionBits,
        @MayBeNull @Nullable Long storageType) {

    FileDetails details() {
        return new FileDetails(sizeInBytes, tsLastModified, tsLastAccessed, owner, group, permissionBits, storageType);
    }
}
