package dev.understudy.alation.article;

import dev.understudy.alation.core.object.Creatable;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** Articles that uploads make. */
@Component
class ArticleCreation implements Creatable {

    private final ArticleWrites writes;

    ArticleCreation(ArticleWrites writes) {
        this.writes = writes;
    }

    @Override
    public String otype() {
        return Article.OTYPE;
    }

    @Override
    public List<ObjectRef> create(List<String> titles, List<Long> templateIds, long userId) {
        List<ArticleInput> articles = titles.stream()
                .map(title -> new ArticleInput(title, "", null, templateIds, null, null))
                .toList();
        return writes.create(articles, userId).stream().map(Article::ref).toList();
    }
}
