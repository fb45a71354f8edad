package dev.understudy.alation.datasource;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A data source, of whichever version, as browsing and the first relational API show it. */
@AlationJson
record BrowsedSourcePayload(
        long id,
        boolean isVirtual,
        String uri,
        String dbtype,
        String title,
        String description,
        String url,
        List<NamedValue> customFields) {

    static BrowsedSourcePayload of(DataSourceState source, String url, List<NamedValue> values) {
        return new BrowsedSourcePayload(
                source.id(),
                source.setup().isVirtual(),
                source.address().uri(),
                source.shownType(),
                source.title(),
                source.description(),
                url,
                values);
    }
}
