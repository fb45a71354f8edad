package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Data sources as other families are shown them. */
@Component
class KnownDataSources implements DataSources {

    private final ObjectStore<DataSourceState> sources;
    private final ObjectIndex objects;

    KnownDataSources(ObjectStore<DataSourceState> sources, ObjectIndex objects) {
        this.sources = sources;
        this.objects = objects;
    }

    @Override
    public Optional<DataSource> find(long id, Caller caller) {
        return state(id, caller).map(DataSourceState::shared);
    }

    /** The same with all that is known of it. */
    Optional<DataSourceState> state(long id, Caller caller) {
        return objects.seenBy(caller).hides(DataSourceKinds.ref(id))
                ? Optional.empty()
                : Optional.ofNullable(sources.live(List.of(id)).get(id));
    }
}
