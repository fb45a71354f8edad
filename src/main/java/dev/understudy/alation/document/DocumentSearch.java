package dev.understudy.alation.document;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.LikePatterns;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.SearchedPart;
import dev.understudy.alation.core.web.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What documents, terms and folders are searched for: any of the words, in any case; quotes hold a phrase together. */
@Component
class DocumentSearch {

    static final String PARAMETER = "search";

    /** How to look into descriptions only this class knows. */
    static final BiConsumer<List<String>, Conditions> IS_ASKED = (values, all) -> {};

    private static final String TITLE = "lower(e.title)";

    /** Each is looked for in every row, and for each descriptions are read anew. */
    private static final int MOST = 20;

    private final String description;

    DocumentSearch(ShownText texts) {
        this.description = texts.of("e.description");
    }

    void inTitles(ListRequest request, Conditions all) {
        search(List.of(TITLE), request, all);
    }

    void inTitlesAndDescriptions(ListRequest request, Conditions all) {
        search(List.of(TITLE, description), request, all);
    }

    private static void search(List<String> expressions, ListRequest request, Conditions all) {
        List<String> searched = request.query().all(PARAMETER).stream()
                .flatMap(value -> SearchedPart.in(value).stream())
                .map(part -> part.text().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (searched.size() > MOST) {
            throw SearchedPart.tooMany();
        }
        if (!searched.isEmpty()) {
            LikePatterns.anyIn(expressions, searched, all);
        }
    }
}
