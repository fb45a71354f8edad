package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.SeenSchemas;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody is told of a data source's schemas: not the names of those that are hidden from them. */
@Component
class ToldSchemas {

    private final ObjectIndex objects;

    ToldSchemas(ObjectIndex objects) {
        this.objects = objects;
    }

    List<String> of(DataSource source, List<String> names, Caller caller) {
        SeenSchemas schemas = among(source, names, caller);
        return names.stream().filter(name -> schemas.has(source.id(), name)).toList();
    }

    ExtractionSettings of(DataSource source, ExtractionSettings settings, Caller caller) {
        SeenSchemas schemas = among(source, settings.filter().schemas(), caller);
        return settings.filtered(
                settings.filter().telling(name -> schemas.has(source.id(), name)), settings.removeFilteredSchemas());
    }

    private SeenSchemas among(DataSource source, List<String> names, Caller caller) {
        return SeenSchemas.among(Map.of(source.id(), names), objects.seenBy(caller));
    }
}
