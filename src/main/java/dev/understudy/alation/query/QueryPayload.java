package dev.understudy.alation.query;

import dev.understudy.alation.core.object.ObjectDomains;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as clients see it. Whose it is, no answer tells.
 *
 * @param hasUnsavedChanges null if nothing stands in its editor
 * @param url of this API
 */
@AlationJson
record QueryPayload(
        long datasourceId,
        @Nullable String autosaveContent,
        String content,
        String title,
        boolean saved,
        boolean published,
        String description,
        String url,
        long id,
        List<ObjectDomains.Membership> domains,
        List<TagPayload> tags,
        SourcePayload datasource,
        @Nullable Instant tsLastSaved,
        @Nullable Boolean hasUnsavedChanges,
        String catalogUrl,
        String composeUrl,
        List<SchedulePayload> schedules) {

    /** A tag of a query. */
    @AlationJson
    record TagPayload(long id, String name, String description, Instant tsCreated, Instant tsUpdated, String url) {

        static TagPayload of(ObjectTags.Label tag) {
            return new TagPayload(tag.id(), tag.name(), tag.description(), tag.tsCreated(), tag.tsUpdated(), tag.url());
        }
    }

    static QueryPayload of(
            QueryState query,
            DataSource source,
            List<ObjectTags.Label> tags,
            List<ObjectDomains.Membership> domains,
            List<SchedulePayload> schedules) {
        return new QueryPayload(
                query.dsId(),
                query.autosaveContent(),
                query.content(),
                query.title(),
                query.saved(),
                query.published(),
                query.description(),
                "/integration/v1/query/" + query.id() + "/",
                query.id(),
                domains,
                tags.stream().map(TagPayload::of).toList(),
                SourcePayload.of(source),
                query.tsLastSaved(),
                query.hasUnsavedChanges(),
                "/query/" + query.id() + "/",
                "/compose/query/" + query.id() + "/",
                schedules);
    }
}
