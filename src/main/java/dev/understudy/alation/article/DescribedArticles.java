package dev.understudy.alation.article;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Describable;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.Templated;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other families may do with articles by reference: describe them, and ask for their templates. */
@Component
class DescribedArticles implements Describable, Templated {

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ObjectIndex objects;
    private final Clock clock;

    DescribedArticles(ArticleRepository articles, ArticleLinks links, ObjectIndex objects, Clock clock) {
        this.articles = articles;
        this.links = links;
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public Set<String> otypes() {
        return Set.of(Article.OTYPE);
    }

    @Override
    public void describe(Collection<NewDescription> texts) {
        for (NewDescription each : texts) {
            articles.findById(each.ref().oid()).ifPresent(article -> {
                article.revise(
                        each.title() == null ? article.title() : each.title(),
                        each.description() == null ? article.body() : each.description(),
                        clock.instant());
                objects.put(
                        new CatalogObject(article.ref(), article.title(), article.title(), article.url()),
                        article.body());
            });
        }
    }

    @Override
    public List<Long> templatesOf(String otype, long oid) {
        return links.templates(oid);
    }
}
