package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rules to show. */
@AlationJson
record RuleQuery(
        @NotNull List<Long> domainId,
        @NotNull Boolean exclude,
        @Nullable Boolean recursive) {}
