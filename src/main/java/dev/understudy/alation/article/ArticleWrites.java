package dev.understudy.alation.article;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.web.RichText;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes articles with all that goes along: the links, the entry in the index, and who may see it there. */
@Component
class ArticleWrites {

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ArticlePrivacy privacy;
    private final ObjectEntries entries;
    private final EntityManager entities;
    private final Clock clock;

    ArticleWrites(
            ArticleRepository articles,
            ArticleLinks links,
            ArticlePrivacy privacy,
            ObjectEntries entries,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.links = links;
        this.privacy = privacy;
        this.entries = entries;
        this.entities = entities;
        this.clock = clock;
    }

    Article create(ArticleInput fields, long authorId) {
        Person author = entities.getReference(Person.class, authorId);
        Article article = new Article(fields.title(), RichText.normalised(fields.body()), author, clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        return linked(articles.save(article), fields, authorId);
    }

    Article update(Article article, ArticleInput fields, long editorId) {
        article.revise(fields.title(), RichText.normalised(fields.body()), clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        return linked(article, fields, editorId);
    }

    /** Title and body alone, as those write them who know the article by reference only; what is null stays. */
    void describe(Article article, NewDescription text) {
        article.revise(
                Objects.requireNonNullElse(text.title(), article.title()),
                Objects.requireNonNullElse(text.description(), article.body()),
                clock.instant());
        enter(article);
    }

    void delete(Article article) {
        article.delete();
        entries.markDeleted(article.ref(), true);
    }

    void resurrect(Article article) {
        article.resurrect();
        entries.markDeleted(article.ref(), false);
    }

    private Article linked(Article article, ArticleInput fields, long editorId) {
        enter(article);
        links.write(article, fields, editorId);
        privacy.announce(article);
        return article;
    }

    private void enter(Article article) {
        entries.enter(
                new CatalogObject(article.ref(), article.title(), article.title(), article.url()), article.body());
    }
}
