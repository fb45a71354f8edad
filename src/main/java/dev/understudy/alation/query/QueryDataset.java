package dev.understudy.alation.query;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code queries}. */
@Component
class QueryDataset implements DatasetSection<QueryDataset.Entry> {

    /**
     * @param dataSource the id of the data source that it asks
     * @param author id of a user
     * @param content as it was last saved; left out, it never was
     * @param autosaveContent as it stands in the editor; the content if it is left out
     * @param isPrivate for its author and the readers only
     * @param readers ids of users
     */
    record Entry(
            @IdOf("compose_query") long id,
            long dataSource,
            long author,
            @Nullable String title,
            @Nullable String description,
            @Nullable String content,
            @Nullable String autosaveContent,
            boolean published,
            @Nullable Instant tsLastSaved,
            boolean isPrivate,
            @Nullable List<Long> readers) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.123456Z");

    private final ObjectStore<QueryState> queries;

    QueryDataset(ObjectStore<QueryState> queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry query, Rows rows) {
        if (query.content() == null && (query.published() || query.autosaveContent() == null)) {
            throw new IllegalArgumentException(
                    "a query has a content, unless it is a draft: then it has an autosave_content and is not"
                            + " published");
        }
        rows.referWhere("data_source", "data_sources", "deleted=false", query.dataSource());
        List<ObjectRef> readers = Stream.concat(
                        Stream.of(query.author()),
                        Objects.requireNonNullElse(query.readers(), List.<Long>of()).stream())
                .map(id -> new ObjectRef(People.USER, id))
                .toList();
        queries.load(rows, state(query), query.isPrivate() ? readers : null);
    }

    private static QueryState state(Entry query) {
        boolean saved = query.content() != null;
        return new QueryState(
                query.id(),
                query.dataSource(),
                query.author(),
                Objects.requireNonNullElse(query.title(), ""),
                RichText.normalisedOrEmpty(query.description()),
                Objects.requireNonNullElse(query.content(), ""),
                query.autosaveContent() == null ? query.content() : query.autosaveContent(),
                saved,
                query.published(),
                saved ? Objects.requireNonNullElse(query.tsLastSaved(), LONG_AGO) : null,
                Lifetime.since(LONG_AGO));
    }
}
