package dev.understudy.alation.article;

import static java.util.Comparator.comparingLong;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.web.RichText;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes articles with all that goes along: the links, the entry in the index, and who may see it there. */
@Component
class ArticleWrites {

    private static final String INSERT =
            "insert into article (title, body, is_private, agile_approval_enabled, author_id, ts_created, ts_updated, deleted)"
                    + " values (?, ?, ?, ?, ?, ?, ?, false)";

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ArticlePrivacy privacy;
    private final ObjectEntries entries;
    private final NewRows rows;
    private final Clock clock;

    ArticleWrites(
            ArticleRepository articles,
            ArticleLinks links,
            ArticlePrivacy privacy,
            ObjectEntries entries,
            NewRows rows,
            Clock clock) {
        this.articles = articles;
        this.links = links;
        this.privacy = privacy;
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    Article create(ArticleInput fields, long authorId) {
        return create(List.of(fields), authorId).get(0);
    }

    /**
     * Makes an article of each, in their order. The rows are inserted in one batch, which Hibernate does not do where the table gives
     * the ids.
     */
    List<Article> create(List<ArticleInput> all, long authorId) {
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Long> ids = rows.insert(
                INSERT, all.stream().map(fields -> row(fields, authorId, now)).toList());
        List<Article> made = articles.findByIdIn(ids).stream()
                .sorted(comparingLong(Article::id))
                .toList();
        enter(made);
        links.begin(made, all, authorId);
        made.stream().filter(Article::isPrivate).forEach(privacy::announce); // others are for everybody anyway
        return made;
    }

    private static @Nullable Object[] row(ArticleInput fields, long authorId, Object now) {
        return new Object[] {
            fields.title(),
            RichText.normalised(fields.body()),
            Boolean.TRUE.equals(fields.isPrivate()),
            Boolean.TRUE.equals(fields.agileApprovalEnabled()),
            authorId,
            now,
            now
        };
    }

    Article update(Article article, ArticleInput fields, long editorId) {
        article.revise(fields.title(), RichText.normalised(fields.body()), clock.instant());
        article.configure(fields.isPrivate(), fields.agileApprovalEnabled());
        enter(List.of(article));
        links.write(article, fields, editorId);
        privacy.announce(article);
        return article;
    }

    /** Titles and bodies alone, as those write them who know articles by reference only; what is null stays. */
    void describe(List<Article> all, Map<Long, NewDescription> texts) {
        for (Article article : all) {
            NewDescription text = Objects.requireNonNull(texts.get(article.id()));
            article.revise(
                    Objects.requireNonNullElse(text.title(), article.title()),
                    Objects.requireNonNullElse(text.description(), article.body()),
                    clock.instant());
        }
        enter(all);
    }

    void delete(Article article) {
        article.delete();
        entries.markDeleted(article.ref(), true);
    }

    void resurrect(Article article) {
        article.resurrect();
        entries.markDeleted(article.ref(), false);
    }

    private void enter(List<Article> all) {
        entries.enterAll(all.stream().map(ArticleWrites::entry).toList());
    }

    private static ObjectEntries.Entry entry(Article article) {
        return new ObjectEntries.Entry(
                new CatalogObject(article.ref(), article.title(), article.title(), article.url()), article.body());
    }
}
