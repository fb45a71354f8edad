package dev.understudy.alation.article;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.copy.ContentRow;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
            @IdOf("article") long id,
            @NotBlank String title,
            @Nullable String body,
            long author,
            @Refers("users") @Nullable List<Long> editors,
            @Nullable List<Child> children,
            @Refers("custom_templates") @Nullable List<Long> templates,
            boolean isPrivate,
            boolean deleted,
            @Nullable Instant tsCreated) {}

    record Child(Otype otype, @Refers("objects") long id) {}

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
        String title = article.title();
        String body = RichText.normalisedOrEmpty(article.body());
        List<Long> editors = Stream.concat(Stream.of(article.author()), orNone(article.editors()).stream())
                .toList();
        row(rows, article, title, body);
        indexRow(rows, article, title, body, editors);
        links(rows, article.id(), ArticleLinks.Kind.EDITOR, People.USER, editors);
        links(rows, article.id(), ArticleLinks.Kind.TEMPLATE, CustomTemplate.OTYPE, orNone(article.templates()));
        children(rows, article);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("article").stream().map(article -> entry(article, world));
    }

    private static Entry entry(ContentRow article, Content world) {
        long id = article.id("id");
        long author = article.id("author_id");
        return new Entry(
                id,
                article.text("title"),
                article.filled("body"),
                author,
                linked(world, id, ArticleLinks.Kind.EDITOR)
                        .filter(editor -> editor != author)
                        .toList(),
                children(world, id),
                linked(world, id, ArticleLinks.Kind.TEMPLATE).toList(),
                article.flag("is_private"),
                article.flag("deleted"),
                article.time("ts_created"));
    }

    private static Stream<Long> linked(Content world, long article, ArticleLinks.Kind kind) {
        return world.of("article_link", "article_id", article)
                .filter(link -> link.text("kind").equals(kind.name()))
                .sorted(Comparator.comparing(link -> link.id("ordinal")))
                .map(link -> link.id("oid"));
    }

    private static List<Child> children(Content world, long article) {
        return world.of("object_child", "oid", article)
                .filter(place -> place.text("otype").equals(Article.OTYPE))
                .sorted(Comparator.comparing(place -> place.id("ordinal")))
                .flatMap(place -> Otypes.of(place.text("child_otype")).stream()
                        .map(otype -> new Child(otype, place.id("child_oid"))))
                .toList();
    }

    private static void row(Rows rows, Entry article, String title, String body) {
        Instant created = Objects.requireNonNullElse(article.tsCreated(), LONG_AGO);
        Article row = new Article(
                article.id(),
                title,
                body,
                article.isPrivate(),
                false,
                article.author(),
                created,
                created,
                article.deleted());
        rows.add("article", Article.COLUMNS.names(), Article.COLUMNS.values(row));
    }

    private static void indexRow(Rows rows, Entry article, String title, String body, List<Long> editors) {
        String url = Article.url(article.id(), title);
        List<ObjectRef> readers =
                editors.stream().map(id -> new ObjectRef(People.USER, id)).toList();
        ObjectRows.load(
                rows,
                new CatalogObject(ref(article), title, null, title, url, article.deleted()),
                body,
                article.isPrivate() ? readers : null);
    }

    private static void links(Rows rows, long article, ArticleLinks.Kind kind, String otype, List<Long> oids) {
        int ordinal = 0;
        for (long oid : oids) {
            rows.add(
                    "article_link",
                    "article_id",
                    article,
                    "kind",
                    kind,
                    "otype",
                    otype,
                    "oid",
                    oid,
                    "ordinal",
                    ++ordinal);
        }
    }

    private static void children(Rows rows, Entry article) {
        int ordinal = 0;
        for (Child child : orNone(article.children())) {
            ObjectRef childRef = new ObjectRef(child.otype().name(), child.id());
            if (childRef.equals(ref(article))) {
                throw new IllegalArgumentException("An article cannot be its own child.");
            }
            Containment.load(rows, new Containment.Link(ref(article), childRef, ++ordinal));
        }
    }

    private static ObjectRef ref(Entry article) {
        return new ObjectRef(Article.OTYPE, article.id());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
