package dev.understudy.alation.core.source;

import dev.understudy.access.Caller;
import dev.understudy.error.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds data sources for somebody: those that are private to others are not there. */
public interface DataSources {

    /** The data source, unless it is deleted or hidden from the caller. */
    Optional<DataSource> find(long id, Caller caller);

    /** Those of the data sources that the caller would find, by id. */
    Map<Long, DataSource> all(Collection<Long> ids, Caller caller);

    /** All that the caller would find, in the order of their ids. */
    List<DataSource> all(Caller caller);

    /** The data source, unless it is deleted: for what the house does by itself and shows to nobody. */
    Optional<DataSource> forTheSystem(long id);

    /**
     * The data source.
     *
     * @throws NotFound if there is none for the caller
     */
    default DataSource get(long id, Caller caller) {
        return find(id, caller).orElseThrow(() -> unknown(id));
    }

    /** Those that show up only where they are asked for: hidden ones, and those that are not set up completely. */
    Set<Long> unlisted();

    /** What all families answer that are told the id of no data source. */
    static NotFound unknown(long id) {
        return new NotFound("Data source with id " + id + " does not exist");
    }
}
