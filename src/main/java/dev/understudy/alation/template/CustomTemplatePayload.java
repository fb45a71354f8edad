package dev.understudy.alation.template;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.object.Otype;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as clients see it.
 *
 * @param layoutOtype the number of the type of objects it is for
 */
@AlationJson
record CustomTemplatePayload(
        long id,
        String title,
        @Nullable String builtinName,
        int layoutOtype,
        @Nullable Long visualConfigId,
        List<Field> fields) {

    /** For types whose number no source tells; all that are known are lower. */
    private static final int ANY_OTHER = 97;

    /** A field; its options are objects here, unlike in the Custom Field API. */
    @AlationJson
    record Field(
            long id,
            FieldType fieldType,
            @Nullable String tooltipText,
            String namePlural,
            String nameSingular,
            @Nullable String backrefName,
            @Nullable String backrefTooltipText,
            boolean allowMultiple,
            @Nullable List<String> allowedOtypes,
            @Nullable List<Option> options,
            @Nullable String builtinName) {

        static Field of(CustomField field) {
            return new Field(
                    field.id(),
                    field.fieldType(),
                    field.tooltipText(),
                    field.namePlural(),
                    field.nameSingular(),
                    field.backrefName(),
                    field.backrefTooltipText(),
                    field.allowMultiple(),
                    field.allowedOtypes(),
                    field.options() == null
                            ? null
                            : field.options().stream().map(Option::new).toList(),
                    field.builtinName());
        }
    }

    /** An option with the further keys of the product's own form, which are always null here. */
    @AlationJson
    record Option(
            String title,
            @Nullable String tooltipText,
            @Nullable Integer oldIndex,
            @Nullable Long articleId) {

        Option(String title) {
            this(title, null, null, null);
        }
    }

    static CustomTemplatePayload of(CustomTemplate template, List<CustomField> fields) {
        return new CustomTemplatePayload(
                template.id(),
                template.title(),
                template.builtinName(),
                layoutNumber(template.otype()),
                template.visualConfigId(),
                fields.stream().map(Field::of).toList());
    }

    private static int layoutNumber(String otype) {
        return Otypes.of(otype).map(Otype::layoutNumber).orElse(ANY_OTHER);
    }
}
