package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which native data sources are from now on reached through a connector: those of a type but those excluded.
 *
 * @param excludeDsIds ids of data sources that stay native
 */
@AlationJson
record MigrationInput(
        @NotNull Long connectorId,
        @NotNull @Choice String dbType,
        @Nullable @MayBeNull List<Long> excludeDsIds) {}
