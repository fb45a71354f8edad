package dev.understudy.alation.template;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A template as clients see it, its keys in the order of the alphabet: one client reads them by their position.
 *
 * @param layoutOtype the number of the type of objects it is for
 */
@AlationJson
record CustomTemplatePayload(
        @Nullable String builtinName,
        List<Field> fields,
        long id,
        int layoutOtype,
        String title,
        @Nullable Long visualConfigId) {

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
                    besideTooltip(field, field.backrefName()),
                    besideTooltip(field, field.backrefTooltipText()),
                    field.allowMultiple(),
                    field.allowedOtypes(),
                    field.options() == null ? null : Option.all(field.options()),
                    field.builtinName());
        }

        /** A field that was made with a tooltip has no other text null. */
        private static @Nullable String besideTooltip(CustomField field, @Nullable String text) {
            return text == null && field.tooltipText() != null ? "" : text;
        }
    }

    /**
     * An option with the further keys of the product's own form.
     *
     * @param tooltipText always empty here
     * @param articleId always null here
     * @param oldIndex its place among the options, from 0
     */
    @AlationJson
    record Option(
            String title, String tooltipText, @Nullable Long articleId, int oldIndex) {

        static List<Option> all(List<String> titles) {
            return IntStream.range(0, titles.size())
                    .mapToObj(index -> new Option(titles.get(index), "", null, index))
                    .toList();
        }
    }

    static CustomTemplatePayload of(CustomTemplate template, List<CustomField> fields) {
        return new CustomTemplatePayload(
                template.builtinName(),
                fields.stream().map(Field::of).toList(),
                template.id(),
                layoutNumber(template.otype()),
                template.title(),
                template.visualConfigId());
    }

    private static int layoutNumber(String otype) {
        return Otypes.of(otype).map(Otype::layoutNumber).orElse(ANY_OTHER);
    }
}
