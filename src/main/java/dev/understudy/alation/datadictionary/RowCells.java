package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.datadictionary.Given.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes from rows the cells that have something to say, and refuses rows that say something of a field which they cannot. */
final class RowCells {

    /** What is written where a field is not on the template of the object. */
    private static final Set<String> NOT_APPLICABLE = Set.of("_", "n/a");

    private static final int LONGEST_TITLE = 255;

    private final Upload upload;
    private final Map<ObjectRef, Set<Long>> carried;

    /** @param carried the fields that objects have by their templates; those that have no template are left out */
    RowCells(Upload upload, Map<ObjectRef, Set<Long>> carried) {
        this.upload = upload;
        this.carried = carried;
    }

    /** Of each field all that the row says of it. */
    Collection<Given> of(DictionaryRow row) {
        Map<Long, Given> given = new LinkedHashMap<>();
        for (Column column : upload.columns().all()) {
            String text = row.cell(column.index());
            if (saysSomething(text)) {
                CustomField field = upload.columns().field(column, row.object().otype());
                if (field == null) {
                    row.refuse("There is no field `%s`".formatted(Shortened.text(column.name())));
                } else if (!column.fits(field)) {
                    row.refuse("The field `%s` takes no objects of the type `%s`"
                            .formatted(field.nameSingular(), Shortened.text(String.valueOf(column.otype()))));
                } else if (mayHold(field, text, row)) {
                    given.computeIfAbsent(field.id(), id -> new Given(row, field, new ArrayList<>()))
                            .cells()
                            .add(new Cell(text, column.otypeAt(field)));
                }
            }
        }
        return given.values();
    }

    private boolean saysSomething(String text) {
        return text.isEmpty()
                ? upload.options().blanksClear()
                : !NOT_APPLICABLE.contains(text.toLowerCase(Locale.ROOT));
    }

    private boolean mayHold(CustomField field, String text, DictionaryRow row) {
        Set<Long> onTemplate = carried.get(row.object());
        if (onTemplate != null && !onTemplate.contains(field.id())) {
            if (!text.isEmpty()) {
                row.refuse("The field `%s` is not on the template of the object".formatted(field.nameSingular()));
            }
            return false;
        }
        return field.id() != CustomField.TITLE || mayBeTitle(field, text, row);
    }

    /** Every object keeps a title: a blank cell does not take it away. */
    private static boolean mayBeTitle(CustomField field, String text, DictionaryRow row) {
        if (!text.isEmpty() && isOfBi(field, row.object().otype())) {
            row.refuse("The titles of BI objects cannot be changed");
        } else if (text.length() > LONGEST_TITLE) {
            row.refuse("A title has at most 255 characters");
        }
        return !text.isEmpty();
    }

    /** A dictionary leaves servers their titles, too. */
    private static boolean isOfBi(CustomField field, String otype) {
        return field.isTitleOfPlatform(otype) || otype.equals(Otypes.BI_SERVER);
    }
}
