package dev.understudy.alation.search;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectSearch;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalog's search for other families. */
@Component
class WordSearch implements ObjectSearch {

    private final SearchIndexes indexes;
    private final SearchQueries queries;

    WordSearch(SearchIndexes indexes, SearchQueries queries) {
        this.indexes = indexes;
        this.queries = queries;
    }

    @Override
    public List<ObjectRef> find(String words, Set<String> otypes, int skip, int limit, Caller caller) {
        return indexes.search(index -> SearchQueries.unlessTooComplex(
                        () -> index.search(queries.all(queries.searched(words), otypes, null, caller), skip, limit)))
                .page();
    }
}
