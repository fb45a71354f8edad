package dev.understudy.alation.article;

import dev.understudy.alation.article.ArticlePayload.NamedValue;
import dev.understudy.alation.article.ArticleTargets.Targets;
import dev.understudy.alation.core.object.ObjectView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts articles together with what they point to and with their field values, a whole page at a time. */
@Component
class ArticlePayloads {

    private final ArticleRows articles;
    private final ArticleTargets targets;
    private final ArticleValues values;

    ArticlePayloads(ArticleRows articles, ArticleTargets targets, ArticleValues values) {
        this.articles = articles;
        this.targets = targets;
        this.values = values;
    }

    ArticlePayload of(Article article, ObjectView seen) {
        return page(List.of(article), seen).get(0);
    }

    /** An article that has just been written. */
    ArticlePayload asWritten(Article article, ObjectView seen) {
        return page(articles.all(List.of(article.id())), seen).get(0);
    }

    /** @param seen of what articles point to or name, the rest is left out */
    List<ArticlePayload> page(List<Article> page, ObjectView seen) {
        List<Long> ids = page.stream().map(Article::id).toList();
        Map<Long, Targets> targetsById = targets.of(ids, seen);
        Map<Long, List<NamedValue>> valuesById = values.of(ids, seen);
        return page.stream()
                .map(each -> ArticlePayload.of(
                        each,
                        targetsById.getOrDefault(each.id(), new Targets()),
                        valuesById.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
