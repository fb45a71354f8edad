package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Data sources as other families are shown them. */
@Component
class KnownDataSources implements DataSources {

    private final ObjectStore<DataSourceState> sources;
    private final ObjectIndex objects;
    private final JdbcClient sql;

    KnownDataSources(ObjectStore<DataSourceState> sources, ObjectIndex objects, JdbcClient sql) {
        this.sources = sources;
        this.objects = objects;
        this.sql = sql;
    }

    @Override
    public Optional<DataSource> find(long id, Caller caller) {
        return state(id, caller).map(DataSourceState::shared);
    }

    @Override
    public Set<Long> unlisted() {
        return Set.copyOf(
                sql.sql("select id from data_source where deleted = false and (is_hidden = true or deployed = false)")
                        .query(Long.class)
                        .list());
    }

    @Override
    public Map<Long, DataSource> all(Collection<Long> ids, Caller caller) {
        Set<ObjectRef> hidden = objects.seenBy(caller)
                .hidden(ids.stream().distinct().map(DataSourceKinds::ref).toList());
        Map<Long, DataSource> found = new LinkedHashMap<>();
        sources.live(ids).forEach((id, source) -> {
            if (!hidden.contains(DataSourceKinds.ref(id))) {
                found.put(id, source.shared());
            }
        });
        return found;
    }

    @Override
    public List<DataSource> all(Caller caller) {
        List<Long> ids = sql.sql("select id from data_source where deleted = false order by id")
                .query(Long.class)
                .list();
        Map<Long, DataSource> found = all(ids, caller);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public Optional<DataSource> forTheSystem(long id) {
        return sources.find(id).map(DataSourceState::shared);
    }

    /** The same with all that is known of it. */
    Optional<DataSourceState> state(long id, Caller caller) {
        return objects.seenBy(caller).hides(DataSourceKinds.ref(id)) ? Optional.empty() : sources.find(id);
    }
}
