package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do with an object on the BI platform.
 *
 * @param user the external id of the user
 * @param biObjectType the type of the object: {@code bi_folder}, {@code bi_report} or {@code bi_datasource}, in any case
 * @param biObject the external id of the object
 * @param permission what the user may do; {@code VIEW} if left out
 */
@AlationJson
record BiPermissionInput(
        @NotBlank String user,
        @NotNull @Choice String biObjectType,
        @NotBlank String biObject,
        @MayBeNull @Nullable @Size(max = 255) String permission) {

    /** What there are permissions for. */
    static final List<BiKind> KINDS = List.of(BiKind.FOLDER, BiKind.REPORT, BiKind.DATASOURCE);

    BiPermissionInput {
        permission = Objects.requireNonNullElse(permission, "VIEW");
    }

    /** Null if there are no permissions for such objects. */
    @Nullable
    BiKind kind() {
        return KINDS.stream()
                .filter(kind -> kind.otype().equals(Otypes.canonical(biObjectType)))
                .findFirst()
                .orElse(null);
    }

    /** All items can be read, and are for objects that there are permissions for. */
    static void check(List<BulkItem<BiPermissionInput>> items) {
        items.stream()
                .filter(item -> item.readable() && item.fields().kind() == null)
                .forEach(item -> item.refuse(
                        "bi_object_type",
                        FieldErrors.unknownChoice(item.fields().biObjectType())));
        BulkItem.refuseFlawed(items);
        BulkItem.throwAll(items);
    }
}
