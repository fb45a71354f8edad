package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.access.DataSourceAdmins;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who administers a data source: users named directly and the members of groups named, looked up anew each time. */
@Component
class SourceAdmins implements DataSourceAdmins {

    private final AccessLists access;
    private final ObjectIndex objects;

    SourceAdmins(AccessLists access, ObjectIndex objects) {
        this.access = access;
        this.objects = objects;
    }

    @Override
    public boolean exists(long dataSourceId, Caller caller) {
        return objects.seenBy(caller).find(ref(dataSourceId)).isPresent();
    }

    @Override
    public boolean isAdmin(long userId, long dataSourceId) {
        return adminsOf(dataSourceId).contains(userId);
    }

    @Override
    public String titleOf(long dataSourceId) {
        return objects.forTheSystem()
                .find(ref(dataSourceId))
                .map(CatalogObject::title)
                .orElse("");
    }

    @Override
    public List<Long> adminsOf(long dataSourceId) {
        return access.admins(ref(dataSourceId));
    }

    private static ObjectRef ref(long dataSourceId) {
        return new ObjectRef("data", dataSourceId);
    }
}
