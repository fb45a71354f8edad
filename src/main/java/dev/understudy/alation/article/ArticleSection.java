package dev.understudy.alation.article;

import dev.understudy.alation.object.ObjectIndex;
import dev.understudy.alation.object.Otypes;
import dev.understudy.alation.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code articles}. */
@Component
class ArticleSection implements DatasetSection<ArticleSection.Entry> {

    /**
     * @param author id of a user, who is also the first editor
     * @param editors ids of further editors
     * @param templates ids of templates
     */
    record Entry(
            long id,
            String title,
            @Nullable String body,
            long author,
            @Nullable List<Long> editors,
            @Nullable List<Child> children,
            @Nullable List<Long> templates,
            boolean isPrivate,
            boolean deleted,
            @Nullable Instant tsCreated) {}

    record Child(String otype, long id) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.123456Z");

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry article, Rows rows) {
        Instant created = Objects.requireNonNullElse(article.tsCreated(), LONG_AGO);
        String title = Objects.requireNonNull(article.title(), "title is required");
        rows.add(
                "article",
                "id",
                article.id(),
                "title",
                title,
                "body",
                RichText.normalised(Objects.requireNonNullElse(article.body(), "")),
                "is_private",
                article.isPrivate(),
                "agile_approval_enabled",
                false,
                "author_id",
                article.author(),
                "ts_created",
                created,
                "ts_updated",
                created,
                "deleted",
                article.deleted());
        ObjectIndex.load(
                rows, Article.OTYPE, article.id(), title, title, Article.url(article.id(), title), article.deleted());
        link(rows, article.id(), ArticleLink.Kind.EDITOR, "user", article.author(), 0);
        int ordinal = 0;
        for (long editor : orNone(article.editors())) {
            link(rows, article.id(), ArticleLink.Kind.EDITOR, "user", editor, ++ordinal);
        }
        for (Child child : orNone(article.children())) {
            link(rows, article.id(), ArticleLink.Kind.CHILD, Otypes.canonical(child.otype()), child.id(), ++ordinal);
        }
        for (long template : orNone(article.templates())) {
            link(rows, article.id(), ArticleLink.Kind.TEMPLATE, ArticleLinks.TEMPLATE, template, ++ordinal);
        }
    }

    private static void link(Rows rows, long article, ArticleLink.Kind kind, String otype, long oid, int ordinal) {
        rows.add("article_link", "article_id", article, "kind", kind, "otype", otype, "oid", oid, "ordinal", ordinal);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
