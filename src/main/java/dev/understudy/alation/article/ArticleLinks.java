package dev.understudy.alation.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.understudy.alation.article.ArticleLink.Kind;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRef;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What articles point to: editors, templates, and the children that lie in them. */
@Component
class ArticleLinks {

    private final EntityManager entities;
    private final Containment containment;

    ArticleLinks(EntityManager entities, Containment containment) {
        this.entities = entities;
        this.containment = containment;
    }

    /** Whoever writes becomes an editor, children are added, and templates are replaced if any are given. */
    void write(Article article, ArticleInput fields, long editorId) {
        write(article, fields, editorId, of(article.id()));
        entities.flush(); // what is read next is plain SQL over these rows
    }

    /** The same for new articles, which have no links yet. */
    void begin(List<Article> articles, List<ArticleInput> fields, long editorId) {
        for (int i = 0; i < articles.size(); i++) {
            write(articles.get(i), fields.get(i), editorId, List.of());
        }
        entities.flush();
    }

    private void write(Article article, ArticleInput fields, long editorId, List<ArticleLink> present) {
        add(article, Kind.EDITOR, List.of(new ObjectRef(People.USER, editorId)), present);
        containment.add(
                article.ref(),
                fields.childrenOrNone().stream().map(ArticleInput.Child::ref).toList());
        if (fields.customTemplates() != null) {
            remove(Kind.TEMPLATE, fields.templateRefs(), present);
            add(article, Kind.TEMPLATE, fields.templateRefs(), present);
        }
    }

    List<ObjectRef> editors(long articleId) {
        return of(articleId).stream()
                .filter(link -> link.kind() == Kind.EDITOR)
                .map(ArticleLink::target)
                .toList();
    }

    /** The ids of templates, by article. */
    Map<Long, List<Long>> templates(Collection<Long> articleIds) {
        return entities.createQuery(
                        "select l from ArticleLink l where l.id.articleId in :ids and l.id.kind = :kind order by l.ordinal",
                        ArticleLink.class)
                .setParameter("ids", articleIds)
                .setParameter("kind", Kind.TEMPLATE)
                .getResultStream()
                .collect(groupingBy(
                        ArticleLink::articleId, mapping(link -> link.target().oid(), toList())));
    }

    private void add(Article article, Kind kind, List<ObjectRef> targets, List<ArticleLink> present) {
        List<ArticleLink> ofKind =
                present.stream().filter(link -> link.kind() == kind).toList();
        int ordinal = ofKind.stream().mapToInt(ArticleLink::ordinal).max().orElse(0);
        for (ObjectRef target : targets) {
            if (ofKind.stream().noneMatch(link -> link.target().equals(target))) {
                entities.persist(new ArticleLink(article.id(), kind, target, ++ordinal));
            }
        }
    }

    private void remove(Kind kind, List<ObjectRef> allBut, List<ArticleLink> present) {
        present.stream()
                .filter(link -> link.kind() == kind && !allBut.contains(link.target()))
                .forEach(entities::remove);
    }

    private List<ArticleLink> of(long articleId) {
        return entities.createQuery(
                        "select l from ArticleLink l where l.id.articleId = :id order by l.ordinal", ArticleLink.class)
                .setParameter("id", articleId)
                .getResultList();
    }
}
