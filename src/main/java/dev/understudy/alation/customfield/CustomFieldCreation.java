package dev.understudy.alation.customfield;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes fields, all or none. They lie on no template then; no API puts them there. */
@Component
class CustomFieldCreation {

    private static final int LONGEST_OPTION = 255;
    private static final int MOST_OPTIONS = 2000;
    private static final Set<FieldType> CREATABLE =
            Set.of(FieldType.RICH_TEXT, FieldType.DATE, FieldType.PICKER, FieldType.MULTI_PICKER, FieldType.OBJECT_SET);

    private final CustomFieldRepository fields;
    private final JsonMapper json;

    CustomFieldCreation(CustomFieldRepository fields, JsonMapper json) {
        this.fields = fields;
        this.json = json;
    }

    /** Makes the fields and answers what the job reports: lines of JSON as texts. */
    List<String> create(List<BulkItem<CustomFieldInput>> items) {
        items.stream().filter(BulkItem::readable).forEach(CustomFieldCreation::check);
        BulkItem.throwAll(items);
        List<Long> ids = items.stream()
                .map(item -> fields.save(field(item.fields())).id())
                .toList();
        return List.of(
                line("Starting bulk creation of Custom Fields...", Map.of()),
                line("Finished bulk creation of Custom Fields", Map.of("field_ids", ids)));
    }

    private String line(String message, Map<String, ?> data) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("msg", message);
        line.put("data", data);
        return pythonSpacing(json.writeValueAsString(line));
    }

    /** The real lines are written by Python, which sets a space behind colons and commas. */
    private static String pythonSpacing(String compact) {
        return compact.replace("\":", "\": ").replace(",\"", ", \"").replaceAll("(?<=\\d),(?=\\d)", ", ");
    }

    private static void check(BulkItem<CustomFieldInput> item) {
        CustomFieldInput given = item.fields();
        FieldType type = type(given.fieldType());
        if (type == null) {
            item.refuse("field_type", FieldErrors.unknownChoice(given.fieldType()));
            return;
        }
        if (type.hasOptions()) {
            checkOptions(item, given.options());
        }
        if (type == FieldType.OBJECT_SET) {
            checkReferences(item, given);
        }
        boolean plural = type == FieldType.MULTI_PICKER
                || type == FieldType.OBJECT_SET && Boolean.TRUE.equals(given.allowMultiple());
        if (plural && isBlank(given.namePlural())) {
            item.refuse("name_plural", given.namePlural() == null ? FieldErrors.REQUIRED : FieldErrors.BLANK);
        }
    }

    private static void checkOptions(BulkItem<?> item, @Nullable List<String> options) {
        if (options == null) {
            item.refuse("options", FieldErrors.REQUIRED);
        } else if (options.isEmpty()) {
            item.refuse("options", FieldErrors.EMPTY_LIST);
        } else if (options.stream().anyMatch(String::isBlank)) {
            item.refuse("options", FieldErrors.BLANK);
        } else if (options.stream().anyMatch(option -> option.length() > LONGEST_OPTION)) {
            item.refuse("options", FieldErrors.tooLong(LONGEST_OPTION));
        } else if (options.size() > MOST_OPTIONS) {
            item.refuse("options", FieldErrors.tooMany(MOST_OPTIONS));
        } else {
            repeated(options)
                    .ifPresent(
                            option -> item.refuse("options", "The option `" + option + "` is given more than once."));
        }
    }

    private static Optional<String> repeated(List<String> options) {
        Set<String> told = new HashSet<>();
        return options.stream().filter(option -> !told.add(option)).findFirst();
    }

    private static void checkReferences(BulkItem<?> item, CustomFieldInput given) {
        if (given.allowMultiple() == null) {
            item.refuse("allow_multiple", FieldErrors.REQUIRED);
        }
        List<String> otypes = given.allowedOtypes();
        if (otypes == null) {
            item.refuse("allowed_otypes", FieldErrors.REQUIRED);
        } else if (otypes.isEmpty()) {
            item.refuse("allowed_otypes", FieldErrors.EMPTY_LIST);
        } else {
            otypes.stream()
                    .filter(otype -> !Otypes.is(otype, Capability.REFERENCED))
                    .findFirst()
                    .ifPresent(unknown -> item.refuse("allowed_otypes", FieldErrors.unknownChoice(unknown)));
        }
        if (isBlank(given.backrefName())) {
            item.refuse("backref_name", given.backrefName() == null ? FieldErrors.REQUIRED : FieldErrors.BLANK);
        }
    }

    private static CustomField field(CustomFieldInput given) {
        FieldType type = Objects.requireNonNull(type(given.fieldType()));
        CustomField field = new CustomField(
                type,
                given.nameSingular(),
                Objects.requireNonNullElse(given.namePlural(), ""),
                given.tooltipText(),
                type.hasOptions() ? given.options() : null);
        if (type == FieldType.OBJECT_SET) {
            List<String> otypes = Objects.requireNonNull(given.allowedOtypes()).stream()
                    .map(Otypes::canonical)
                    .distinct()
                    .toList();
            field.refersTo(
                    otypes,
                    Boolean.TRUE.equals(given.allowMultiple()),
                    given.backrefName(),
                    given.backrefTooltipText());
        }
        return field;
    }

    /** In upper case only, as the real service takes it. */
    private static @Nullable FieldType type(String name) {
        return CREATABLE.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
