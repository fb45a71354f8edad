package dev.understudy.alation.core.object;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index over all objects of the catalog, as it is read: families find the objects of others here, without knowing the other
 * family. It cannot be asked without saying for whom. {@link ObjectEntries} writes it.
 */
@Component
public class ObjectIndex {

    private final JdbcClient sql;
    private final SightsOf sights;
    private final VirtualSources virtualSources;
    private final ObjectView whole;

    ObjectIndex(JdbcClient sql, SightsOf sights, VirtualSources virtualSources) {
        this.sql = sql;
        this.sights = sights;
        this.virtualSources = virtualSources;
        this.whole = new ObjectView(sql, Visibility.OF_EVERYTHING, virtualSources);
    }

    /** The index as a caller sees it: what is private to others is not there. Good for one call. */
    public ObjectView seenBy(Caller caller) {
        return caller.seesEverything()
                ? whole
                : new ObjectView(sql, Visibility.to(caller.userId(), sights), virtualSources);
    }

    /** The whole index, for what the house does by itself and shows to nobody. */
    public ObjectView forTheSystem() {
        return whole;
    }

    /** A parameter of lists over tables with {@code otype}: the types of objects, in any spelling. */
    public static BiConsumer<List<String>, Conditions> ofTypes() {
        return (values, all) ->
                all.anyOf("e.otype", values.stream().map(Otypes::canonical).toArray(String[]::new));
    }

    /** A boolean parameter of lists over tables with {@code otype} and {@code oid}: whether to leave out deleted objects. */
    public static BiConsumer<List<String>, Conditions> excludeDeleted(String name) {
        return (values, all) -> {
            if (Filters.bool(name, values.get(values.size() - 1))) {
                all.and("exists (select 1 from catalog_object o"
                        + " where o.otype = e.otype and o.oid = e.oid and o.deleted = false)");
            }
        };
    }
}
