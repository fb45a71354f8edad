package dev.understudy.alation.search;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.list.SearchedPart;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.PrivateParts;
import dev.understudy.alation.core.object.Sights;
import dev.understudy.alation.core.object.SightsOf;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.source.DataSources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into Lucene's terms what is searched for, and by whom. */
@Component
class SearchQueries {

    /** A title or name that is just what was searched for comes before everything else, words in titles before other text. */
    private static final float EXACT_BOOST = 1000;

    private static final float TITLE_BOOST = 5;

    private final Synonyms synonyms;
    private final People people;
    private final SightsOf sightsOf;
    private final PrivateParts privateParts;
    private final ObjectIndex objects;
    private final DataSources sources;

    SearchQueries(
            Synonyms synonyms,
            People people,
            SightsOf sightsOf,
            PrivateParts privateParts,
            ObjectIndex objects,
            DataSources sources) {
        this.synonyms = synonyms;
        this.people = people;
        this.sightsOf = sightsOf;
        this.privateParts = privateParts;
        this.objects = objects;
        this.sources = sources;
    }

    /** What is searched for, with an analyzer that knows the synonyms of its words. */
    record Searched(String q, SearchWords words, Analyzer analyzer) {}

    Searched searched(String q) {
        SearchWords words = SearchWords.of(q);
        return new Searched(q, words, synonyms.analyzer(words.plain()));
    }

    /** Searches unless there are too many words or stars for it, which is the caller's fault. */
    static <T> T unlessTooComplex(Supplier<T> search) {
        try {
            return search.get();
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException tooComplex) {
            throw SearchedPart.tooMany();
        }
    }

    /**
     * The query over everything.
     *
     * @param within the only objects to look at; null for all
     */
    Query all(Searched searched, Set<String> otypes, @Nullable Collection<ObjectRef> within, Caller caller) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(wanted(searched), Occur.MUST);
        if (!otypes.isEmpty()) {
            query.add(oneOf(SearchIndex.OTYPE, otypes.stream()), Occur.FILTER);
        }
        if (within != null) {
            query.add(oneOf(SearchIndex.REF, within.stream().map(SearchIndex::key)), Occur.FILTER);
        }
        if (!caller.seesEverything()) {
            query.add(privateToOthers(caller), Occur.MUST_NOT);
            hiddenInSources(caller).forEach(hidden -> query.add(hidden, Occur.MUST_NOT));
        }
        Set<Long> unlisted = caller.isOfTheCatalog() ? sources.unlisted() : Set.of();
        if (!unlisted.isEmpty()) {
            query.add(inSources(unlisted), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** What to highlight: words and phrases, not what stars stand for. Null if there is nothing of the kind. */
    @Nullable
    Query highlighted(Searched searched) {
        SearchWords words = searched.words();
        List<Query> parts = parts(
                SearchIndex.TEXT, new SearchWords(words.plain(), words.phrases(), List.of()), searched.analyzer());
        return parts.isEmpty() ? null : anyOf(parts);
    }

    private static Query wanted(Searched searched) {
        if (searched.q().isBlank()) {
            return new MatchAllDocsQuery();
        }
        List<Query> needed = parts(SearchIndex.TEXT, searched.words(), searched.analyzer());
        if (needed.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        needed.forEach(part -> query.add(part, Occur.MUST));
        parts(SearchIndex.TITLE, searched.words(), searched.analyzer())
                .forEach(part -> query.add(new BoostQuery(part, TITLE_BOOST), Occur.SHOULD));
        Query exact = new TermQuery(new Term(SearchIndex.EXACT, SearchIndex.exact(searched.q())));
        query.add(new BoostQuery(new ConstantScoreQuery(exact), EXACT_BOOST), Occur.SHOULD);
        return query.build();
    }

    private static List<Query> parts(String field, SearchWords words, Analyzer withSynonyms) {
        List<Query> parts = new ArrayList<>();
        Query plain = new QueryBuilder(withSynonyms).createBooleanQuery(field, words.plain(), Occur.MUST);
        if (plain != null) {
            parts.add(plain);
        }
        QueryBuilder literally = new QueryBuilder(SearchAnalyzer.PLAIN);
        for (String phrase : words.phrases()) {
            Query query = literally.createPhraseQuery(field, phrase);
            if (query != null) {
                parts.add(query);
            }
        }
        words.wildcards().forEach(word -> parts.add(wildcard(field, word)));
        return parts;
    }

    /** Of the longest words that there are, even one with a star beside each letter is not longer. */
    private static Query wildcard(String field, String word) {
        return word.length() > 2 * StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH + 1
                ? new MatchNoDocsQuery()
                : new WildcardQuery(new Term(field, word));
    }

    /** Few objects are private, so what is not for the caller is quickly found; what is for everybody need not be looked at. */
    private Query privateToOthers(Caller caller) {
        Stream<String> readers = people.standingFor(caller.userId()).stream().map(SearchIndex::key);
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchIndex.PRIVATE, SearchIndex.PRIVATE)), Occur.MUST)
                .add(oneOf(SearchIndex.READER, readers), Occur.MUST_NOT)
                .build();
    }

    /** What is in private sources but shown, and what is hidden in others, stands in few of them by itself. */
    private List<Query> hiddenInSources(Caller caller) {
        Sights sights = sightsOf.of(caller.userId());
        PrivateParts.Exceptions parts = privateParts.of(sights, objects.seenBy(caller));
        List<Query> hidden = new ArrayList<>();
        if (!sights.hiddenSources().isEmpty()) {
            hidden.add(new BooleanQuery.Builder()
                    .add(inSources(sights.hiddenSources()), Occur.MUST)
                    .add(oneOf(SearchIndex.REF, parts.shown().stream().map(SearchIndex::key)), Occur.MUST_NOT)
                    .build());
        }
        if (!parts.hidden().isEmpty()) {
            hidden.add(oneOf(SearchIndex.REF, parts.hidden().stream().map(SearchIndex::key)));
        }
        return hidden;
    }

    private static Query inSources(Set<Long> sources) {
        return oneOf(SearchIndex.SOURCE, sources.stream().map(String::valueOf));
    }

    private static Query anyOf(List<Query> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private static Query oneOf(String field, Stream<String> terms) {
        return new TermInSetQuery(field, terms.map(BytesRef::new).toList());
    }
}
