package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lets lists be filtered by what is said of data sources, which another family keeps: the caller's are brought along as arrays. */
@Component
class SourceTexts {

    /** Holds where a comparison with {@code d.title} or {@code d.uri} does for the data source of that id. */
    static final String WHERE = """
        %s in (select d.id from unnest(cast(:dsIds as bigint array), cast(:dsTitles as varchar array), \
        cast(:dsUris as varchar array)) as d (id, title, uri) where %%s)""";

    static final String TITLE = "d.title";
    static final String URI = "d.uri";

    private static final Pattern ASKED = Pattern.compile("(datasource_(title|uri)|schedule_db_uri).*");

    private final DataSources sources;

    SourceTexts(DataSources sources) {
        this.sources = sources;
    }

    /** Binds what {@link #WHERE} names, if the list is asked for any of it. */
    void bind(ListRequest request, Caller caller, Conditions all) {
        if (request.query().names().stream().anyMatch(ASKED.asMatchPredicate())) {
            List<DataSource> seen = sources.all(caller);
            all.bind("dsIds", seen.stream().map(DataSource::id).toArray(Long[]::new))
                    .bind("dsTitles", seen.stream().map(DataSource::title).toArray(String[]::new))
                    .bind("dsUris", seen.stream().map(SourcePayload::uri).toArray(String[]::new));
        }
    }
}
