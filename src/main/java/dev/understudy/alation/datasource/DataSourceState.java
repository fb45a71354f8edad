package dev.understudy.alation.datasource;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.source.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it is stored. Who sees and administers it stands in its access list.
 *
 * @param dbType of its database; stays when a connector takes over
 * @param connectorId what reaches it; null for native and virtual ones
 * @param dbPasswordHash empty if there is no password; nobody is ever shown one
 */
record DataSourceState(
        long id,
        String title,
        String description,
        String dbType,
        @Nullable Long connectorId,
        Address address,
        @Nullable String composeDefaultUri,
        String dbUsername,
        String dbPasswordHash,
        boolean deployed,
        boolean isVirtual,
        boolean isHidden,
        boolean suspended,
        Lifetime lifetime)
        implements ObjectState {

    DataSource shared() {
        return new DataSource(
                id,
                title,
                dbType,
                connectorId,
                address.host(),
                address.port(),
                address.dbname(),
                address.uri(),
                dbUsername,
                isVirtual,
                deployed,
                suspended);
    }
}
