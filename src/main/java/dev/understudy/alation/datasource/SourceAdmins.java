package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.access.DataSourceAdmins;
import dev.understudy.access.Mark;
import dev.understudy.access.MatrixRow;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who administers a data source: users named directly and the members of groups named, looked up anew each time. */
@Component
class SourceAdmins implements DataSourceAdmins {

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
        boolean ocf = row.mark() == Mark.WITH_CONNECTORS;
        return ocf || row.mark() == Mark.WITHOUT_CONNECTORS
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
