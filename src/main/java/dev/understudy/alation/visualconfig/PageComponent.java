package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page shows. Clients write and read it with all its keys: some drop a component that lacks one.
 *
 * @param renderedOtype {@code CUSTOM_FIELD} for a field; has to be given, but may be null
 * @param renderedOid id of the field
 * @param pageDefinedType what is shown that is no field; has to be given, but may be null
 * @param componentType {@code BUILT_IN}, {@code PAGE_DEFINED} or {@code USER_DEFINED}
 */
@AlationJson
record PageComponent(
        @NotNull @MayBeNull @Nullable String renderedOtype,
        @MayBeNull @Nullable Long renderedOid,
        @NotNull @MayBeNull @Nullable String pageDefinedType,
        @NotBlank String componentType,
        @NotBlank String panel)
        implements Shown {

    private static final String CUSTOM_FIELD = "CUSTOM_FIELD";
    private static final String PAGE_DEFINED = "PAGE_DEFINED";

    boolean isPageDefined() {
        return PAGE_DEFINED.equals(componentType);
    }

    boolean isField() {
        return CUSTOM_FIELD.equalsIgnoreCase(renderedOtype) && !isPageDefined();
    }
}
