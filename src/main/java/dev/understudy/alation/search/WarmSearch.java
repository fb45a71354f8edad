package dev.understudy.alation.search;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.database.WarmedUp;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/** Has Lucene loaded, by a search for one word in an index that is thrown away: no instance's full text is made before somebody asks for it. */
@Component
class WarmSearch implements WarmedUp {

    private static final String WORD = "word";

    @Override
    public void warmUp() {
        ObjectRef ref = new ObjectRef(WORD, 1);
        Query query = new TermQuery(new Term(SearchIndex.TEXT, WORD));
        SearchIndex index = SearchIndex.inMemory();
        index.update(List.of(ref), List.of(new SearchedObject(ref, WORD, null, List.of(), null, null)));
        index.refresh();
        index.search(query, 0, 1);
        new SearchMarks(query).in(WORD, WORD);
        index.close();
    }
}
