package dev.understudy.alation.article;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.web.RichText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes articles with all that goes along: the links, the entry in the index, and who may see it there. */
@Component
class ArticleWrites {

    private final ArticleRows articles;
    private final ArticleLinks links;
    private final ArticlePrivacy privacy;
    private final ObjectEntries entries;
    private final Clock clock;

    ArticleWrites(
            ArticleRows articles, ArticleLinks links, ArticlePrivacy privacy, ObjectEntries entries, Clock clock) {
        this.articles = articles;
        this.links = links;
        this.privacy = privacy;
        this.entries = entries;
        this.clock = clock;
    }

    Article create(ArticleInput fields, long authorId) {
        return create(List.of(fields), authorId).get(0);
    }

    /** Makes an article of each, in their order. */
    List<Article> create(List<ArticleInput> all, long authorId) {
        Instant now = clock.instant();
        List<Article> made = articles.insert(
                all.stream().map(fields -> fresh(fields, authorId, now)).toList());
        enter(made);
        links.begin(made, all, authorId);
        made.stream().filter(Article::isPrivate).forEach(privacy::announce); // others are for everybody anyway
        return made;
    }

    private static Article fresh(ArticleInput fields, long authorId, Instant now) {
        return new Article(
                0,
                fields.title(),
                RichText.normalised(fields.body()),
                Boolean.TRUE.equals(fields.isPrivate()),
                Boolean.TRUE.equals(fields.agileApprovalEnabled()),
                authorId,
                now,
                now,
                false);
    }

    Article update(Article before, ArticleInput fields, long editorId) {
        Article article = before.revised(fields.title(), RichText.normalised(fields.body()), clock.instant())
                .configured(fields.isPrivate(), fields.agileApprovalEnabled());
        change(List.of(article));
        links.write(article, fields, editorId);
        privacy.announce(article);
        return article;
    }

    /** Titles and bodies alone, as those write them who know articles by reference only; what is null stays. */
    void describe(List<Article> all, Map<Long, NewDescription> texts) {
        change(all.stream()
                .map(article -> described(article, Objects.requireNonNull(texts.get(article.id()))))
                .toList());
    }

    private Article described(Article article, NewDescription text) {
        return article.revised(
                Objects.requireNonNullElse(text.title(), article.title()),
                Objects.requireNonNullElse(text.description(), article.body()),
                clock.instant());
    }

    void delete(Article article) {
        mark(article, true);
    }

    void resurrect(Article article) {
        mark(article, false);
    }

    private void mark(Article article, boolean deleted) {
        entries.markDeleted(article.ref(), deleted);
        articles.update(List.of(article.deleted(deleted)));
    }

    private void change(List<Article> all) {
        enter(all);
        articles.update(all);
    }

    private void enter(List<Article> all) {
        entries.enterAll(all.stream().map(ArticleWrites::entry).toList());
    }

    private static ObjectEntries.Entry entry(Article article) {
        return new ObjectEntries.Entry(
                new CatalogObject(article.ref(), article.title(), article.title(), article.url()), article.body());
    }
}
