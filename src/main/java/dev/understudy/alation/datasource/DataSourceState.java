package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.error.InvalidFields;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it is stored. Who sees and administers it stands in its access list.
 *
 * @param dbType of its database; stays when a connector takes over
 * @param connectorId what reaches it; null for native and virtual ones
 * @param composeDefaultUri what Compose connects to
 */
record DataSourceState(
        long id,
        String title,
        String description,
        String dbType,
        @Nullable Long connectorId,
        Address address,
        @Nullable String composeDefaultUri,
        Account account,
        Setup setup,
        Lifetime lifetime)
        implements ObjectState {

    /** What lists are filtered by that show {@link #shownType}. */
    static final String SHOWN_TYPE =
            "case when e.connector_id is null then e.db_type else '%s' end".formatted(DbTypes.OCF);

    boolean isOcf() {
        return connectorId != null;
    }

    /** The type that it tells on the wire, as {@link #SHOWN_TYPE} does in lists. */
    String shownType() {
        return isOcf() ? DbTypes.OCF : dbType;
    }

    /** The title that it has from now on: the one given, or its own. */
    String titleOr(@Nullable String given) {
        requireFilled("title", given);
        return given == null ? title : given;
    }

    /** What a source must have may be left as it is, but not emptied. */
    static void requireFilled(String field, @Nullable String given) {
        if (given != null && given.isEmpty()) {
            throw InvalidFields.of(field, FieldErrors.BLANK);
        }
    }

    DataSourceState at(Address place) {
        return new DataSourceState(
                id, title, description, dbType, connectorId, place, composeDefaultUri, account, setup, lifetime);
    }

    DataSourceState reachedBy(long connector) {
        return new DataSourceState(
                id, title, description, dbType, connector, address, composeDefaultUri, account, setup, lifetime);
    }

    /** What other families may know of it. */
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
                account.dbUsername(),
                setup.isVirtual(),
                setup.deployed(),
                setup.suspended());
    }
}
