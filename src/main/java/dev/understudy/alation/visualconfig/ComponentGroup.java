package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Components under a common label. There are no groups in groups.
 *
 * @param openByDefault no, unless it is given
 * @param isGroup always true; it tells groups from components
 */
@AlationJson
record ComponentGroup(
        @NotBlank String label,
        @Nullable Boolean openByDefault,
        @NotBlank String panel,
        @NotNull Boolean isGroup,
        @NotNull List<PageComponent> components)
        implements Shown {

    ComponentGroup {
        openByDefault = Objects.requireNonNullElse(openByDefault, false);
    }
}
