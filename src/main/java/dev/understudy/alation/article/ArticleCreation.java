package dev.understudy.alation.article;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Creatable;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Articles that uploads make. */
@Component
class ArticleCreation implements Creatable {

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ObjectIndex objects;
    private final EntityManager entities;
    private final Clock clock;

    ArticleCreation(
            ArticleRepository articles, ArticleLinks links, ObjectIndex objects, EntityManager entities, Clock clock) {
        this.articles = articles;
        this.links = links;
        this.objects = objects;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String otype() {
        return Article.OTYPE;
    }

    @Override
    public ObjectRef create(String title, List<Long> templateIds, long userId) {
        Person author = entities.getReference(Person.class, userId);
        Article article = articles.save(new Article(title, "", author, clock.instant()));
        objects.put(new CatalogObject(article.ref(), title, title, article.url()));
        links.write(article, new ArticleInput(title, "", null, templateIds, null, null), userId);
        return article.ref();
    }
}
