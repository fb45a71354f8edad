package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.BadRequest;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Data sources as this family asks for them: whoever comes by the first version sees native and virtual ones, by the second those of connectors. */
@Component
class ExtractedSources {

    private final DataSources sources;

    ExtractedSources(DataSources sources) {
        this.sources = sources;
    }

    DataSource ofV1(long id, Caller caller) {
        return only(id, caller, source -> !source.isOcf());
    }

    DataSource ofV2(long id, Caller caller) {
        return only(id, caller, DataSource::isOcf);
    }

    /** A data source of either version: some paths of the first take both. */
    DataSource any(long id, Caller caller) {
        return sources.get(id, caller);
    }

    /** The same data source, if there is a database to ask. */
    static DataSource connected(DataSource source) {
        if (source.isVirtual()) {
            throw new BadRequest("Data source with id " + source.id() + " is virtual and has no database");
        }
        if (!source.deployed()) {
            throw new BadRequest("Data source with id " + source.id() + " is not deployed");
        }
        return source;
    }

    private DataSource only(long id, Caller caller, Predicate<DataSource> wanted) {
        return sources.find(id, caller).filter(wanted).orElseThrow(() -> DataSources.unknown(id));
    }
}
