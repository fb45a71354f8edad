package dev.understudy.alation.article;

import dev.understudy.alation.core.object.Describable;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.Templated;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other families may do with articles by reference: describe them, and ask for their templates. */
@Component
class DescribedArticles implements Describable, Templated {

    private final ArticleRows articles;
    private final ArticleWrites writes;
    private final ArticleLinks links;

    DescribedArticles(ArticleRows articles, ArticleWrites writes, ArticleLinks links) {
        this.articles = articles;
        this.writes = writes;
        this.links = links;
    }

    @Override
    public Set<String> otypes() {
        return Set.of(Article.OTYPE);
    }

    @Override
    public Set<ObjectRef> describe(Collection<NewDescription> texts) {
        Map<Long, NewDescription> byId =
                texts.stream().collect(Collectors.toMap(text -> text.ref().oid(), Function.identity()));
        List<Article> known = articles.all(byId.keySet());
        writes.describe(known, byId);
        return known.stream().map(Article::ref).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, List<Long>> templatesOf(String otype, Collection<Long> oids) {
        return links.templates(oids);
    }
}
