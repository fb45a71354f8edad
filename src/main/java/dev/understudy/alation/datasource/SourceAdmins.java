package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.access.DataSourceAdmins;
import dev.understudy.access.MatrixRow;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who administers a data source: users named directly and the members of groups named, looked up anew each time. */
@Component
class SourceAdmins implements DataSourceAdmins {

    /** The rows of the first version whose calls know native and virtual sources only; its checks know all. */
    private static final Set<Integer> WITHOUT_CONNECTORS = Set.of(37, 41);

    /** The rows of the second version, whose calls know only what connectors reach. */
    private static final Set<Integer> WITH_CONNECTORS = Set.of(49, 52, 54, 55, 56, 57);

    private final AccessLists access;
    private final ObjectIndex objects;
    private final KnownDataSources known;

    SourceAdmins(AccessLists access, ObjectIndex objects, KnownDataSources known) {
        this.access = access;
        this.objects = objects;
        this.known = known;
    }

    @Override
    public Optional<String> title(long dataSourceId, Caller caller, MatrixRow row) {
        boolean ocf = WITH_CONNECTORS.contains(row.number());
        return ocf || WITHOUT_CONNECTORS.contains(row.number())
                ? known.state(dataSourceId, caller)
                        .filter(source -> source.isOcf() == ocf)
                        .map(DataSourceState::title)
                : objects.seenBy(caller).find(DataSourceKinds.ref(dataSourceId)).map(CatalogObject::title);
    }

    @Override
    public List<Long> adminsOf(long dataSourceId) {
        return access.admins(DataSourceKinds.ref(dataSourceId));
    }
}
