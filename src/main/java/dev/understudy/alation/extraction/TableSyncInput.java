package dev.understudy.alation.extraction;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table to bring into the catalog.
 *
 * @param schema its parts, if it has several, joined by dots
 * @param table its name alone
 * @param tableType {@code TABLE} or {@code VIEW}
 */
@AlationJson
record TableSyncInput(
        @NotNull Long datasourceId,
        @NotBlank @Size(max = KeyLimits.NAME) String schema,
        @NotBlank @Size(max = KeyLimits.NAME) String table,
        @Nullable @Choice String tableType) {

    TableType type() {
        String given = Objects.requireNonNullElse(tableType, "TABLE").toUpperCase(Locale.ROOT);
        return switch (given) {
            case "TABLE" -> TableType.TABLE;
            case "VIEW" -> TableType.VIEW;
            default -> throw InvalidFields.of("table_type", FieldErrors.unknownChoice(given));
        };
    }
}
