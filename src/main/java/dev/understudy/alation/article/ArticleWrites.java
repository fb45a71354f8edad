package dev.understudy.alation.article;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.web.RichText;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
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
        return create(List.of(fields), authorId).get(0);
    }

    /** Makes an article of each, in their order. */
    List<Article> create(List<ArticleInput> all, long authorId) {
        Person author = entities.getReference(Person.class, authorId);
        List<Article> made =
                all.stream().map(fields -> articles.save(fresh(fields, author))).toList();
        entries.enterAll(made.stream().map(ArticleWrites::entry).toList());
        links.begin(made, all, authorId);
        made.stream().filter(Article::isPrivate).forEach(privacy::announce); // others are for everybody anyway
        return made;
    }

    private Article fresh(ArticleInput fields, Person author) {
        Article article = new Article(fields.title(), RichText.normalised(fields.body()), author, clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        return article;
    }

    Article update(Article article, ArticleInput fields, long editorId) {
        article.revise(fields.title(), RichText.normalised(fields.body()), clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        enter(article);
        links.write(article, fields, editorId);
        privacy.announce(article);
        return article;
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

    private void enter(Article article) {
        entries.enterAll(List.of(entry(article)));
    }

    private static ObjectEntries.Entry entry(Article article) {
        return new ObjectEntries.Entry(
                new CatalogObject(article.ref(), article.title(), article.title(), article.url()), article.body());
    }
}
