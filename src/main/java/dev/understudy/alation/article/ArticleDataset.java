package dev.understudy.alation.article;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code articles}. */
@Component
class ArticleDataset implements DatasetSection<ArticleDataset.Entry> {

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
        String body = RichText.normalisedOrEmpty(article.body());
        rows.add(
                "article",
                "id",
                article.id(),
                "title",
                title,
                "body",
                body,
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
        List<Long> editors = new ArrayList<>(List.of(article.author()));
        editors.addAll(orNone(article.editors()));
        ObjectRef ref = new ObjectRef(Article.OTYPE, article.id());
        ObjectRows.load(
                rows,
                new CatalogObject(ref, title, null, title, Article.url(article.id(), title), article.deleted()),
                body,
                article.isPrivate()
                        ? editors.stream()
                                .map(id -> new ObjectRef(People.USER, id))
                                .toList()
                        : null);
        int ordinal = 0;
        for (long editor : editors) {
            link(rows, article.id(), ArticleLink.Kind.EDITOR, People.USER, editor, ordinal++);
        }
        for (Child child : orNone(article.children())) {
            ObjectRef childRef = new ObjectRef(Otypes.canonical(child.otype()), child.id());
            Containment.load(rows, new Containment.Link(ref, childRef, ++ordinal));
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
