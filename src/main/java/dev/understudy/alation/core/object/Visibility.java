package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * What somebody may see of the catalog, as a condition in SQL, which stands here and nowhere else. Hidden is what belongs to a
 * private data source that one is no member of, what is private and does not name one as a reader, and what is shown with something
 * hidden. Where schemas and tables are private or public by themselves, the nearest that says so counts: the table, its schema, the
 * source. Of what is not in the index there is nothing to hide.
 */
final class Visibility {

    private static final String BY_SOURCE = "(%1$s.source_id is null or not %1$s.source_id = any(:hiddenSources))";

    private static final String TABLE =
            "case %1$s.otype when 'table' then %1$s.oid when 'attribute' then %1$s.parent_oid end";
    private static final String SCHEMA = """
        case %1$s.otype when 'schema' then %1$s.oid when 'table' then %1$s.parent_oid when 'attribute' then (
            select t.parent_oid from catalog_object t where t.otype = 'table' and t.oid = %1$s.parent_oid) end\
        """;

    private static final String BY_PARTS = """
        case when %2$s = any(:hiddenTables) then false when %2$s = any(:shownTables) then true
            when %3$s = any(:hiddenSchemas) then false when %3$s = any(:shownSchemas) then true
            else %1$s end\
        """.formatted(BY_SOURCE, "(" + TABLE + ")", "(" + SCHEMA + ")");

    private static final String BY_READERS =
            """
        (%1$s.is_private = false or exists (
            select 1 from object_reader r where r.otype = %1$s.otype and r.oid = %1$s.oid and\
        """ + " " + Standing.isFor(":viewer", "r.reader_otype", "r.reader_oid") + "))";

    /** What there is to look at. Statements with the condition are put together once for each form of it. */
    private enum Form {
        EVERYTHING("true", "true", "true"),
        BY_SOURCES(BY_SOURCE),
        WITH_PARTS(BY_PARTS);

        private final List<String> parts;
        private final String condition;
        private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

        Form(String byPlace) {
            this(byPlace, BY_READERS, byWhatItIsShownWith(byPlace + " and " + BY_READERS));
        }

        Form(String byPlace, String byReaders, String byWhatItIsShownWith) {
            this.parts = List.of(byPlace, byReaders, byWhatItIsShownWith);
            this.condition = String.join(" and ", parts);
        }
    }

    private record Condition(Form form, Map<String, Object> parameters, List<Long> guards) {}

    /** The guard of what has readers of its own, or is shown with something. */
    private static final long BY_ITSELF = 0;

    static final Visibility OF_EVERYTHING = new Visibility(() -> new Condition(Form.EVERYTHING, Map.of(), List.of()));

    private final Supplier<Condition> condition;

    private Visibility(Supplier<Condition> condition) {
        this.condition = SingletonSupplier.of(condition);
    }

    static Visibility to(long userId, SightsOf sights) {
        return new Visibility(() -> condition(userId, sights.of(userId)));
    }

    private static Condition condition(long userId, Sights sights) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewer", userId);
        parameters.put("hiddenSources", SqlArrays.ids(sights.hiddenSources()));
        if (sights.parts().isEmpty()) {
            return new Condition(Form.BY_SOURCES, parameters, guardsOf(sights.hiddenSources()));
        }
        for (boolean shown : List.of(true, false)) {
            String which = shown ? "shown" : "hidden";
            parameters.put(which + "Tables", SqlArrays.ids(sights.parts(Otypes.TABLE, shown)));
            parameters.put(which + "Schemas", SqlArrays.ids(sights.parts(Otypes.SCHEMA, shown)));
        }
        return new Condition(Form.WITH_PARTS, parameters, List.of());
    }

    /** By which all is found that belongs to sources, and what else has readers of its own. */
    static List<Long> guardsOf(Set<Long> sources) {
        return Stream.concat(Stream.of(BY_ITSELF), sources.stream()).toList();
    }

    private static String byWhatItIsShownWith(String own) {
        return """
                    (%1$s.shown_with_oid is null or not exists (
                        select 1 from catalog_object w where w.otype = %1$s.shown_with_otype and w.oid = %1$s.shown_with_oid
                        and not (\
                    """ + own.formatted("w") + ")))";
    }

    /** Whether schemas and tables count by themselves: only then something may be hidden in a source that is seen. */
    boolean isWithParts() {
        return condition.get().form() == Form.WITH_PARTS;
    }

    boolean isOfEverything() {
        return this == OF_EVERYTHING;
    }

    /**
     * All that is hidden has one of these in the column {@code guard} of the index; none if nobody can tell, for they know nothing of
     * schemas and tables that are private or public by themselves.
     */
    List<Long> guards() {
        return condition.get().guards();
    }

    /** Holds for the rows of the index that are visible, by the alias that they have in a statement. */
    String of(String alias) {
        return condition.get().form().condition.formatted(alias);
    }

    /** The parts of the condition one by one, as columns: where it lies, who may read it, what it is shown with. */
    String parts(String alias) {
        return String.join(", ", condition.get().form().parts).formatted(alias);
    }

    /**
     * A text with the condition in it, which is put together when it is first needed.
     *
     * @param key what it depends on besides the form of the condition; there are few
     */
    String text(List<String> key, Supplier<String> text) {
        Map<List<String>, String> known = condition.get().form().texts;
        String found = known.get(key);
        if (found == null) {
            found = text.get();
            known.put(key, found);
        }
        return found;
    }

    /** What the condition names. */
    Map<String, Object> parameters() {
        return condition.get().parameters();
    }
}
