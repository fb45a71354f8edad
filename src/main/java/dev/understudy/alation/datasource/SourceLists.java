package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lists of data sources: each version of the API has its own, and most sources that are not in use are left out unless asked for. */
@Component
class SourceLists {

    /** For parameters that add rows to those there are otherwise, see {@link #list}. */
    static final BiConsumer<List<String>, Conditions> WIDENS = (values, all) -> {};

    private static final String UNDEPLOYED = "include_undeployed";
    private static final String HIDDEN = "include_hidden";

    private final ObjectStore<DataSourceState> sources;
    private final ObjectIndex objects;

    SourceLists(ObjectStore<DataSourceState> sources, ObjectIndex objects) {
        this.sources = sources;
        this.objects = objects;
    }

    /** Those that the caller sees of the native and virtual ones, or of those with connectors. */
    Listing<DataSourceState> list(boolean ocf, Filters filters, ListRequest request, Caller caller) {
        return sources.list(filters, request, all -> {
            all.and("e.deleted = false").and("e.connector_id is " + (ocf ? "not null" : "null"));
            if (!isAskedFor(UNDEPLOYED, request)) {
                all.and("e.deployed = true");
            }
            if (!isAskedFor(HIDDEN, request) || !caller.seesEverything()) {
                all.and("e.is_hidden = false");
            }
            objects.seenBy(caller).onlyOf(all, Otypes.DATA_SOURCE);
        });
    }

    private static boolean isAskedFor(String parameter, ListRequest request) {
        String value = request.query().last(parameter);
        return value != null && Filters.bool(parameter, value);
    }
}
