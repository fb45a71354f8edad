package dev.understudy.alation.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.object.Privacy;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whether a resource is private: by name of the mode, or as one of two booleans that siblings use. */
@AlationJson
record PrivacyInput(
        @NotBlank String resourceType,
        @NotNull Long resourceId,
        @Nullable String privacy,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @JsonProperty("is_private") @Nullable Boolean isPrivateToo)
        implements ResourceName {

    @Nullable
    String mode() {
        Boolean flag = isPrivate == null ? isPrivateToo : isPrivate;
        if (privacy != null || flag == null) {
            return privacy;
        }
        return (flag ? Privacy.PRIVATE : Privacy.PUBLIC).name();
    }
}
