package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.article.ArticleLink.Kind;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The editors, children and templates of articles, and articles put together with them: one query for a whole page. */
@Component
class ArticleLinks {

    static final String TEMPLATE = CustomTemplate.OTYPE;

    /**
     * In plain SQL: Hibernate would plan a query with a list of ids anew each time, at several times the cost of running it. And
     * apart from the children: H2 keeps no plans of unions.
     */
    private static final String TARGETS = """
            select l.article_id, l.kind, l.otype, l.oid, o.title, o.url, u.email, u.username
            from unnest(cast(? as bigint array)) as r (id) left join article_link l on l.article_id = r.id
            left join catalog_object o on o.otype = l.otype and o.oid = l.oid
            left join user_account u on l.kind = 'EDITOR' and u.id = l.oid
            where o.deleted = false
            order by l.article_id, l.kind, l.ordinal""";

    private static final String CHILDREN = """
            select c.oid as article_id, 'CHILD' as kind, c.child_otype as otype, c.child_oid as oid, o.title, o.url,
            null as email, null as username
            from unnest(cast(? as bigint array)) as r (id) left join object_child c on c.otype = 'article' and c.oid = r.id
            left join catalog_object o on o.otype = c.child_otype and o.oid = c.child_oid
            where o.deleted = false
            order by c.oid, c.ordinal""";

    private static final String CHILD = "CHILD";

    /** One link with what it points to; e-mail and username only for editors. */
    private record Target(
            long articleId,
            String kind,
            String otype,
            long oid,
            String title,
            String url,
            String email,
            String username) {

        ArticlePayload.Author asAuthor() {
            return new ArticlePayload.Author(title, email, oid, url, username);
        }

        ArticlePayload.Child asChild() {
            return new ArticlePayload.Child(oid, otype, title, url);
        }

        ArticlePayload.Template asTemplate() {
            return new ArticlePayload.Template(oid, title);
        }
    }

    private final EntityManager entities;
    private final ObjectIndex objects;
    private final Containment containment;
    private final ArticleValues articleValues;
    private final JdbcTemplate sql;

    ArticleLinks(
            EntityManager entities,
            ObjectIndex objects,
            Containment containment,
            ArticleValues articleValues,
            JdbcTemplate sql) {
        this.entities = entities;
        this.objects = objects;
        this.containment = containment;
        this.articleValues = articleValues;
        this.sql = sql;
    }

    ArticlePayload payload(Article article) {
        return payloads(List.of(article)).get(0);
    }

    List<ArticlePayload> payloads(List<Article> articles) {
        Map<Long, Map<String, List<Target>>> targets =
                targets(articles.stream().map(Article::id).toList());
        Map<Long, List<ArticlePayload.NamedValue>> values =
                articleValues.of(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> payload(
                        article,
                        targets.getOrDefault(article.id(), Map.of()),
                        values.getOrDefault(article.id(), List.of())))
                .toList();
    }

    /** Private articles are seen by their author, their editors and those who see everything. */
    boolean maySee(Article article, Caller caller) {
        return !article.isPrivate()
                || caller.seesEverything()
                || article.author().id() == caller.userId()
                || entities.find(
                                ArticleLink.class,
                                new ArticleLink.Id(article.id(), Kind.EDITOR, "user", caller.userId()))
                        != null;
    }

    /** Refuses templates and children that do not exist, before anything is written. */
    void check(ArticleInput fields, @Nullable Long articleId) {
        Map<String, Object> errors = new HashMap<>();
        for (long template : orNone(fields.customTemplates())) {
            if (objects.find(new ObjectRef(TEMPLATE, template)).isEmpty()) {
                errors.putIfAbsent("custom_templates", unknown(template));
            }
        }
        for (ArticleInput.Child child : orNone(fields.children())) {
            ObjectRef ref = ref(child);
            if (!Otypes.is(ref.otype(), Capability.IN_ARTICLES)) {
                errors.putIfAbsent("children", List.of(FieldErrors.unknownChoice(child.otype())));
            } else if (ref.otype().equals(Article.OTYPE) && articleId != null && articleId == ref.oid()) {
                errors.putIfAbsent("children", List.of("An article cannot be its own child."));
            } else if (objects.find(ref).isEmpty()) {
                errors.putIfAbsent("children", unknown(ref.oid()));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** Templates are replaced if any are given, children are added, and whoever writes is an editor. */
    void write(Article article, ArticleInput fields, long editorId) {
        List<ArticleLink> present = ofArticle(article.id());
        add(article, Kind.EDITOR, List.of(new ObjectRef("user", editorId)), present);
        containment.add(
                article.ref(),
                orNone(fields.children()).stream().map(ArticleLinks::ref).toList());
        List<Long> templates = fields.customTemplates();
        if (templates != null) {
            List<ObjectRef> wanted =
                    templates.stream().map(id -> new ObjectRef(TEMPLATE, id)).toList();
            present.stream()
                    .filter(link -> link.kind() == Kind.TEMPLATE && !wanted.contains(link.target()))
                    .forEach(entities::remove);
            add(article, Kind.TEMPLATE, wanted, present);
        }
        entities.flush(); // what is read next is plain SQL over these rows
        objects.restrict(article.ref(), article.isPrivate() ? readers(article) : null);
    }

    /** A private article is for its author and editors. */
    private Set<ObjectRef> readers(Article article) {
        Set<ObjectRef> readers =
                new HashSet<>(Set.of(new ObjectRef(People.USER, article.author().id())));
        ofArticle(article.id()).stream()
                .filter(link -> link.kind() == Kind.EDITOR)
                .forEach(link -> readers.add(link.target()));
        return readers;
    }

    /** The ids of the article's templates. */
    List<Long> templates(long articleId) {
        return ofArticle(articleId).stream()
                .filter(link -> link.kind() == Kind.TEMPLATE)
                .map(link -> link.target().oid())
                .toList();
    }

    private void add(Article article, Kind kind, List<ObjectRef> targets, List<ArticleLink> present) {
        List<ArticleLink> ofKind = new ArrayList<>(
                present.stream().filter(link -> link.kind() == kind).toList());
        int ordinal = ofKind.stream().mapToInt(ArticleLink::ordinal).max().orElse(0);
        for (ObjectRef target : targets) {
            if (ofKind.stream().noneMatch(link -> link.target().equals(target))) {
                ArticleLink link = new ArticleLink(article.id(), kind, target, ++ordinal);
                entities.persist(link);
                ofKind.add(link);
            }
        }
    }

    private List<ArticleLink> ofArticle(long articleId) {
        return entities.createQuery(
                        "select l from ArticleLink l where l.id.articleId = :id order by l.ordinal", ArticleLink.class)
                .setParameter("id", articleId)
                .getResultList();
    }

    private Map<Long, Map<String, List<Target>>> targets(List<Long> articleIds) {
        Map<Long, Map<String, List<Target>>> byArticle = new HashMap<>();
        if (articleIds.isEmpty()) {
            return byArticle;
        }
        for (String query : List.of(TARGETS, CHILDREN)) {
            sql.query(
                    query,
                    row -> {
                        Target target = target(row);
                        byArticle
                                .computeIfAbsent(target.articleId(), id -> new HashMap<>())
                                .computeIfAbsent(target.kind(), kind -> new ArrayList<>())
                                .add(target);
                    },
                    SqlArrays.ids(articleIds));
        }
        return byArticle;
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getLong("article_id"),
                row.getString("kind"),
                row.getString("otype"),
                row.getLong("oid"),
                row.getString("title"),
                row.getString("url"),
                row.getString("email"),
                row.getString("username"));
    }

    private static ArticlePayload payload(
            Article article, Map<String, List<Target>> targets, List<ArticlePayload.NamedValue> values) {
        return ArticlePayload.of(
                article,
                targets.getOrDefault(Kind.EDITOR.name(), List.of()).stream()
                        .map(Target::asAuthor)
                        .toList(),
                targets.getOrDefault(CHILD, List.of()).stream()
                        .map(Target::asChild)
                        .toList(),
                targets.getOrDefault(Kind.TEMPLATE.name(), List.of()).stream()
                        .map(Target::asTemplate)
                        .toList(),
                values);
    }

    private static ObjectRef ref(ArticleInput.Child child) {
        return new ObjectRef(Otypes.canonical(child.otype()), child.id());
    }

    private static List<String> unknown(long id) {
        return List.of(FieldErrors.unknownKey(id));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
