package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.ObjectKeys;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definition of a field. No API changes or removes one. Names need not be unique. */
@Entity
public class CustomField {

    /** Ids of built-in fields, which vendor tools hard-code. */
    public static final long TITLE = 3;

    public static final long DESCRIPTION = 4;
    public static final long STEWARD = 8;

    /** The texts that every object has for its own, whatever its template carries. */
    public static final Set<Long> OWN_TEXTS = Set.of(TITLE, DESCRIPTION);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private FieldType fieldType;

    private String nameSingular;
    private String namePlural;
    private @Nullable String builtinName;
    private @Nullable String tooltipText;
    private boolean allowMultiple;

    @Convert(converter = StringList.class)
    private @Nullable List<String> allowedOtypes;

    @Convert(converter = StringList.class)
    private @Nullable List<String> options;

    private @Nullable String backrefName;
    private @Nullable String backrefTooltipText;

    @SuppressWarnings("NullAway.Init")
    protected CustomField() {}

    public CustomField(
            FieldType fieldType,
            String nameSingular,
            String namePlural,
            @Nullable String tooltipText,
            @Nullable List<String> options) {
        this.fieldType = fieldType;
        this.nameSingular = nameSingular;
        this.namePlural = namePlural;
        this.tooltipText = tooltipText;
        this.options = options == null ? null : List.copyOf(options);
    }

    /** What an object set may hold, and what it is called at the objects it names. */
    public void refersTo(
            List<String> otypes, boolean multiple, @Nullable String backrefName, @Nullable String backrefTooltipText) {
        this.allowedOtypes = otypes.stream().sorted().toList();
        this.allowMultiple = multiple;
        this.backrefName = backrefName;
        this.backrefTooltipText = backrefTooltipText;
    }

    public long id() {
        return id;
    }

    /** Whether it is an object's own title or description: the object keeps it, not the store of values. */
    public boolean isOwnText() {
        return OWN_TEXTS.contains(id);
    }

    /** Whether it is the title of what lies in BI servers: that comes from there, and nobody writes it as a value. */
    public boolean isTitleOfPlatform(String otype) {
        return id == TITLE && ObjectKeys.lieInBiServers(otype);
    }

    public FieldType fieldType() {
        return fieldType;
    }

    public String nameSingular() {
        return nameSingular;
    }

    /** Empty if the field has none. */
    public String namePlural() {
        return namePlural;
    }

    /** Null for customers' fields, and for some built-in ones. */
    public @Nullable String builtinName() {
        return builtinName;
    }

    public @Nullable String tooltipText() {
        return tooltipText;
    }

    public boolean allowMultiple() {
        return allowMultiple;
    }

    /** Whether what is added joins what is there; else a value is one thing, whose place another takes. */
    public boolean grows() {
        return fieldType == FieldType.MULTI_PICKER || fieldType == FieldType.OBJECT_SET && allowMultiple;
    }

    /** In ascending order; null unless the field is an object set. */
    public @Nullable List<String> allowedOtypes() {
        return allowedOtypes;
    }

    /** Null unless the field is a picker. */
    public @Nullable List<String> options() {
        return options;
    }

    public @Nullable String backrefName() {
        return backrefName;
    }

    public @Nullable String backrefTooltipText() {
        return backrefTooltipText;
    }
}
