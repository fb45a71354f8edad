package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.web.Body;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles API (rows 15 to 20). */
@RestController
@RequestMapping("/integration/v1/article/")
@Transactional
class ArticleController {

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ObjectIndex objects;
    private final ListQueries lists;
    private final EntityManager entities;
    private final Clock clock;

    ArticleController(
            ArticleRepository articles,
            ArticleLinks links,
            ObjectIndex objects,
            ListQueries lists,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.links = links;
        this.objects = objects;
        this.lists = lists;
        this.entities = entities;
        this.clock = clock;
    }

    /** Titles need not be unique. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticlePayload create(@Body ArticleInput fields, Caller caller) {
        links.check(fields, null);
        Person author = entities.getReference(Person.class, caller.userId());
        Article article = new Article(fields.title(), RichText.normalised(fields.body()), author, clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        return stored(articles.save(article), fields, caller);
    }

    /** Deleted articles and those private to others are as good as absent. */
    @GetMapping("{articleId}/")
    @Transactional(readOnly = true)
    ArticlePayload show(@PathVariable long articleId, Caller caller) {
        return links.payload(visible(articleId, caller));
    }

    @GetMapping
    @Transactional(readOnly = true)
    Listing<ArticlePayload> list(ListRequest request, Caller caller) {
        return lists.find(
                        Article.class,
                        "join fetch e.author",
                        ArticleFilters.FILTERS,
                        request,
                        conditions -> ArticleFilters.visibleTo(caller, conditions))
                .mapAll(links::payloads);
    }

    /** Title and body are required; children are added to those there are. */
    @PutMapping("{articleId}/")
    ArticlePayload update(@PathVariable long articleId, @Body ArticleInput fields, Caller caller) {
        Article article = visible(articleId, caller);
        links.check(fields, articleId);
        article.revise(fields.title(), RichText.normalised(fields.body()), clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        return stored(article, fields, caller);
    }

    /** Hides the article; its children stay, its parents no longer show it. */
    @DeleteMapping("{articleId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long articleId, Caller caller) {
        Article article = visible(articleId, caller);
        article.delete();
        objects.markDeleted(article.ref(), true);
    }

    /** Brings a deleted article back as it was; one that is not deleted is answered unchanged. */
    @PostMapping("{articleId}/resurrect/")
    ArticlePayload resurrect(@PathVariable long articleId, Caller caller) {
        Article article = articles.findById(articleId)
                .filter(found -> links.maySee(found, caller))
                .orElseThrow(NotFound::new);
        article.resurrect();
        objects.markDeleted(article.ref(), false);
        return links.payload(article);
    }

    private Article visible(long articleId, Caller caller) {
        return articles.findById(articleId)
                .filter(article -> !article.isDeleted() && links.maySee(article, caller))
                .orElseThrow(NotFound::new);
    }

    private ArticlePayload stored(Article article, ArticleInput fields, Caller caller) {
        objects.put(new CatalogObject(article.ref(), article.title(), article.title(), article.url()), article.body());
        links.write(article, fields, caller.userId());
        return links.payload(article);
    }
}
