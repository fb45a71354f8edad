package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.article.ArticleLink.Kind;
import dev.understudy.alation.object.CatalogObject;
import dev.understudy.alation.object.ObjectIndex;
import dev.understudy.alation.object.ObjectRef;
import dev.understudy.alation.object.Otypes;
import dev.understudy.alation.object.Person;
import dev.understudy.error.InvalidFields;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The editors, children and templates of articles, and articles put together with them: one query for a whole page. */
@Component
class ArticleLinks {

    static final String TEMPLATE = "custom_template";

    private static final Set<String> CHILD_OTYPES = Set.of(Article.OTYPE, "table");

    /** One link with what it points to; the person only for editors. */
    private record Target(
            long articleId,
            Kind kind,
            CatalogObject object,
            @Nullable Person person) {}

    private final EntityManager entities;
    private final ObjectIndex objects;

    ArticleLinks(EntityManager entities, ObjectIndex objects) {
        this.entities = entities;
        this.objects = objects;
    }

    ArticlePayload payload(Article article) {
        return payloads(List.of(article)).get(0);
    }

    List<ArticlePayload> payloads(List<Article> articles) {
        Map<Long, Map<Kind, List<Target>>> targets =
                targets(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> payload(article, targets.getOrDefault(article.id(), Map.of())))
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
    void check(ArticleFields fields, @Nullable Long articleId) {
        Map<String, Object> errors = new HashMap<>();
        for (long template : orNone(fields.customTemplates())) {
            if (objects.find(new ObjectRef(TEMPLATE, template)).isEmpty()) {
                errors.putIfAbsent("custom_templates", unknown(template));
            }
        }
        for (ArticleFields.Child child : orNone(fields.children())) {
            ObjectRef ref = ref(child);
            if (!CHILD_OTYPES.contains(ref.otype())) {
                errors.putIfAbsent("children", List.of("\"" + child.otype() + "\" is not a valid choice."));
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
    void write(Article article, ArticleFields fields, long editorId) {
        List<ArticleLink> present = ofArticle(article.id());
        add(article, Kind.EDITOR, List.of(new ObjectRef("user", editorId)), present);
        add(
                article,
                Kind.CHILD,
                orNone(fields.children()).stream().map(ArticleLinks::ref).toList(),
                present);
        List<Long> templates = fields.customTemplates();
        if (templates != null) {
            List<ObjectRef> wanted =
                    templates.stream().map(id -> new ObjectRef(TEMPLATE, id)).toList();
            present.stream()
                    .filter(link -> link.kind() == Kind.TEMPLATE && !wanted.contains(link.target()))
                    .forEach(entities::remove);
            add(article, Kind.TEMPLATE, wanted, present);
        }
        entities.flush(); // what is read next is a query over these rows
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

    private Map<Long, Map<Kind, List<Target>>> targets(List<Long> articleIds) {
        Map<Long, Map<Kind, List<Target>>> byArticle = new HashMap<>();
        if (articleIds.isEmpty()) {
            return byArticle;
        }
        List<Target> targets = entities.createQuery("""
                        select l.id.articleId, l.id.kind, o, p from ArticleLink l
                        join CatalogObject o on o.ref.otype = l.id.otype and o.ref.oid = l.id.oid
                        left join Person p on l.id.kind = EDITOR and p.id = l.id.oid
                        where l.id.articleId in :ids and o.deleted = false
                        order by l.id.articleId, l.id.kind, l.ordinal""", Target.class)
                .setParameter("ids", articleIds)
                .getResultList();
        for (Target target : targets) {
            byArticle
                    .computeIfAbsent(target.articleId(), id -> new EnumMap<>(Kind.class))
                    .computeIfAbsent(target.kind(), kind -> new ArrayList<>())
                    .add(target);
        }
        return byArticle;
    }

    private static ArticlePayload payload(Article article, Map<Kind, List<Target>> targets) {
        List<ArticlePayload.Author> editors = new ArrayList<>();
        for (Target editor : targets.getOrDefault(Kind.EDITOR, List.of())) {
            if (editor.person() != null) {
                editors.add(ArticlePayload.Author.of(editor.person()));
            }
        }
        return ArticlePayload.of(
                article,
                editors,
                targets.getOrDefault(Kind.CHILD, List.of()).stream()
                        .map(ArticleLinks::child)
                        .toList(),
                targets.getOrDefault(Kind.TEMPLATE, List.of()).stream()
                        .map(ArticleLinks::template)
                        .toList());
    }

    private static ArticlePayload.Child child(Target target) {
        CatalogObject object = target.object();
        return new ArticlePayload.Child(object.ref().oid(), object.ref().otype(), object.title(), object.url());
    }

    private static ArticlePayload.Template template(Target target) {
        return new ArticlePayload.Template(
                target.object().ref().oid(), target.object().title());
    }

    private static ObjectRef ref(ArticleFields.Child child) {
        return new ObjectRef(Otypes.canonical(child.otype()), child.id());
    }

    private static List<String> unknown(long id) {
        return List.of("Invalid pk \"" + id + "\" - object does not exist.");
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
