package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.sql.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which values are wanted, by whom, as SQL. Which texts objects have is told by the column {@code texts} of the index: nobody has to
 * read them to find out.
 *
 * @param otypes the types of the objects, in order
 * @param oids their ids; empty for all
 * @param fieldIds the fields; empty for all
 */
record WantedValues(List<String> otypes, List<Long> oids, List<Long> fieldIds, ObjectView seen) {

    /** The tables that have them: values, and objects with their titles and descriptions. */
    static final String STORED = "field_value";

    static final String OBJECTS = "catalog_object";

    private static final int TITLE = 1;
    private static final int DESCRIPTION = 2;
    private static final int BOTH = 3;

    private static final String TEXTS = """
            (select e.otype, e.oid, cast(%d as bigint) as field_id, e.%s as field_value, true as plain, e.ts_updated from %s
             where e.texts = %d%s and %s and %s
             order by e.texts, e.otype, e.oid limit %d)""";
    private static final String VALUES = """
            (select e.otype, e.oid, e.field_id, e.field_value, false as plain, e.ts_updated from %s
             where %s%s%s and %s
             order by e.otype, e.oid, e.field_id limit %d)""";

    private static final String SETS = """
            select e.otype, e.oid, e.field_id, e.field_value, false as plain, e.ts_updated from field_value e
            where e.otype in (:otypes)%s%s and e.field_value like '[{%%' and %s order by e.otype, e.oid, e.field_id""";

    /** The first and the last id of a type {@code :otype}, each as the index has it. */
    static final String IDS = """
            select (select e.oid from catalog_object e where e.otype = :otype order by e.otype, e.oid limit 1),
                (select e.oid from catalog_object e where e.otype = :otype order by e.otype desc, e.oid desc limit 1)""";

    private static final String COUNT_TEXTS =
            " + %d * (select count(*) from catalog_object e where e.texts = %d and %s and %s)";
    private static final String COUNT_VALUES = "(select count(*) from field_value e where %s%s and %s)";

    /** Of the objects {@code :hidden} of the type. */
    private static final String OF_HIDDEN = " from unnest(cast(:hidden as bigint array)) as h (id)"
            + " left join catalog_object e on e.otype = :otype and e.oid = h.id";

    /** What is deleted is little: looking for it takes less than looking each object up. */
    private static final String COUNT_VALUES_OF_DELETED = "(select count(*) from catalog_object o"
            + " join field_value e on e.otype = o.otype and e.oid = o.oid where o.texts = -1 and %s%s)";

    /** @param reach how many rows to read of each source, written out: H2 keeps the first value of a parameter there */
    String sources(Stretch stretch, long reach) {
        List<String> sources = new ArrayList<>(List.of(VALUES.formatted(
                from(STORED),
                seen.showsLive("e.otype", "e.oid"),
                ofTypes(stretch),
                ofFields(),
                stretch.condition(),
                reach)));
        for (int having : List.of(TITLE, BOTH)) {
            addTexts(sources, CustomField.TITLE, "title", having, stretch, reach);
        }
        for (int having : List.of(DESCRIPTION, BOTH)) {
            addTexts(sources, CustomField.DESCRIPTION, "description", having, stretch, reach);
        }
        return String.join(" union all ", sources);
    }

    private void addTexts(List<String> sources, long fieldId, String column, int having, Stretch stretch, long reach) {
        if (wants(fieldId)) {
            sources.add(TEXTS.formatted(
                    fieldId,
                    column,
                    from(OBJECTS),
                    having,
                    ofTypes(stretch),
                    seen.showsEntries("e"),
                    stretch.condition().replace("e.field_id", String.valueOf(fieldId)),
                    reach));
        }
    }

    /** All values that are sets of objects, in order. */
    String sets() {
        return SETS.formatted(ofFields(), ofOids("e"), seen.showsLive("e.otype", "e.oid"));
    }

    /**
     * How many there are on objects of the type {@code :otype} from the id {@code :from} to {@code :to} that are seen: each object is
     * looked at.
     */
    String count() {
        return "select " + COUNT_VALUES.formatted(range("e"), ofFields(), seen.showsLive("e.otype", "e.oid"))
                + countOfTexts(seen.showsEntries("e"));
    }

    /** The same where those of the type that are hidden are known: all are counted, by indexes alone, and the others taken off. */
    String countAllBut(Collection<Long> hidden) {
        return "select " + COUNT_VALUES.formatted(range("e"), ofFields(), "true") + countOfTexts("true") + " - ("
                + others(hidden) + ")";
    }

    /** How many of those that indexes have there are none of the list: those of deleted objects, and of the ones {@code :hidden}. */
    String countOthers(Collection<Long> hidden) {
        return "select " + others(hidden);
    }

    private String others(Collection<Long> hidden) {
        String deleted = COUNT_VALUES_OF_DELETED.formatted(range("o"), ofFields());
        return hidden.isEmpty() ? deleted : deleted + countOfHidden();
    }

    /** How many of them each object is that has so many texts, by what the column says of it. */
    Map<Integer, Integer> ofTexts() {
        return new TreeMap<>(Map.of(TITLE, titles(), DESCRIPTION, descriptions(), BOTH, titles() + descriptions()));
    }

    private String countOfHidden() {
        return " + (select count(v.oid)" + OF_HIDDEN
                + " left join field_value v on v.otype = e.otype and v.oid = e.oid where e.deleted = false and %s%s)"
                        .formatted(range("e"), ofFields().replace("e.", "v."))
                + " + (select coalesce(sum(case e.texts when %d then %d when %d then %d when %d then %d end), 0)"
                        .formatted(TITLE, titles(), DESCRIPTION, descriptions(), BOTH, titles() + descriptions())
                + OF_HIDDEN + " where " + range("e") + ")";
    }

    private String countOfTexts(String seen) {
        return ofTexts().entrySet().stream()
                .map(texts -> countOfTexts(texts.getKey(), texts.getValue(), seen))
                .collect(Collectors.joining());
    }

    private String countOfTexts(int having, int each, String seen) {
        return each == 0 ? "" : COUNT_TEXTS.formatted(each, having, range("e"), seen);
    }

    /** How many values a title is. */
    private int titles() {
        return wants(CustomField.TITLE) ? 1 : 0;
    }

    private int descriptions() {
        return wants(CustomField.DESCRIPTION) ? 1 : 0;
    }

    private String range(String table) {
        return "%1$s.otype = :otype and %1$s.oid between :from and :to".formatted(table) + ofOids(table);
    }

    private String ofOids(String table) {
        return oids.isEmpty() ? "" : " and %s.oid in (:oids)".formatted(table);
    }

    private boolean wants(long fieldId) {
        return fieldIds.isEmpty() || fieldIds.contains(fieldId);
    }

    private String ofFields() {
        return fieldIds.isEmpty() ? "" : " and e.field_id in (:fieldIds)";
    }

    /** H2 uses only one of two conditions on a column for the index. */
    private String ofTypes(Stretch stretch) {
        return oids.isEmpty() && !stretch.condition().startsWith("e.otype =") ? " and e.otype in (:otypes)" : "";
    }

    /** Those that a stretch may reach into: of one that begins behind a type, the later ones. */
    List<String> otypes(Stretch stretch) {
        String before = String.valueOf(stretch.parameters().getOrDefault("place0", ""));
        return stretch.condition().startsWith("e.otype >")
                ? otypes.stream().filter(otype -> otype.compareTo(before) > 0).toList()
                : otypes;
    }

    /** Objects that are named are looked up one by one; else the table is read in the order of its key. */
    private String from(String table) {
        return oids.isEmpty()
                ? table + " e"
                : "unnest(cast(:otypeArray as varchar array)) as t (otype) cross join unnest(cast(:oidArray as bigint"
                        + " array)) as r (oid)"
                        + " left join %s e on e.otype = t.otype and e.oid = r.oid".formatted(table);
    }

    Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>(seen.parameters());
        all.put("otypes", otypes);
        all.put("otypeArray", SqlArrays.texts(otypes));
        all.put("oids", oids);
        all.put("oidArray", SqlArrays.ids(oids));
        all.put("fieldIds", fieldIds);
        return all;
    }
}
