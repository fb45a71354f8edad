package dev.understudy.alation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Marks the words that were searched for, on one page of results: in as much text as takes a moment; what comes behind goes unmarked. */
final class SearchMarks {

    private static final int LONGEST = 100_000;
    private static final int MOST_ON_A_PAGE = 5_000_000;

    /** Passages are HTML by their marks, so what stands in a text is escaped. */
    private static final UnifiedHighlighter HIGHLIGHTER = new UnifiedHighlighter.Builder(null, SearchAnalyzer.PLAIN)
            .withFormatter(new DefaultPassageFormatter("<em>", "</em>", "… ", true))
            .withMaxNoHighlightPassages(0)
            .withMaxLength(LONGEST)
            .build();

    private final @Nullable Query query;
    private int looked;

    /** @param query null if there are no words to mark */
    SearchMarks(@Nullable Query query) {
        this.query = query;
    }

    /** The passages with marks by the fields that they stand in. */
    Map<String, List<String>> in(String title, String description) {
        Map<String, List<String>> passages = new LinkedHashMap<>();
        mark("title", title, passages);
        mark("description", description, passages);
        return passages;
    }

    private void mark(String field, String text, Map<String, List<String>> passages) {
        if (query == null || text.isEmpty() || looked > MOST_ON_A_PAGE) {
            return;
        }
        looked += Math.min(text.length(), LONGEST);
        try {
            Object passage = HIGHLIGHTER.highlightWithoutSearcher(SearchIndex.TEXT, query, text, 2);
            if (passage != null && !passage.toString().isEmpty()) {
                passages.put(field, List.of(passage.toString()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
