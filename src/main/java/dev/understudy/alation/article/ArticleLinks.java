package dev.understudy.alation.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What articles point to: editors, templates, and the children that lie in them. */
@Component
class ArticleLinks {

    /** Why an article points somewhere. */
    enum Kind {
        EDITOR,
        TEMPLATE
    }

    private record Link(long articleId, Kind kind, ObjectRef target, int ordinal) {}

    private static final String OF_ARTICLES = """
            select l.article_id, l.kind, l.otype, l.oid, l.ordinal
            from unnest(cast(? as bigint array)) as r (id) left join article_link l on l.article_id = r.id
            where l.oid is not null order by l.article_id, l.ordinal""";
    private static final String INSERT =
            "insert into article_link (article_id, kind, otype, oid, ordinal) values (?, ?, ?, ?, ?)";
    private static final String DELETE =
            "delete from article_link where article_id = ? and kind = ? and otype = ? and oid = ?";

    private final JdbcTemplate sql;
    private final Containment containment;

    ArticleLinks(JdbcTemplate sql, Containment containment) {
        this.sql = sql;
        this.containment = containment;
    }

    /** Whoever writes becomes an editor, children are added, and templates are replaced if any are given. */
    void write(Article article, ArticleInput fields, long editorId) {
        List<Link> present = of(List.of(article.id()));
        addChildren(article, fields);
        insert(added(article, fields, editorId, present));
        if (fields.customTemplates() != null) {
            delete(present.stream()
                    .filter(link -> link.kind() == Kind.TEMPLATE
                            && !fields.templateRefs().contains(link.target()))
                    .toList());
        }
    }

    /** The same for new articles, which have no links yet. */
    void begin(List<Article> articles, List<ArticleInput> fields, long editorId) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            addChildren(articles.get(i), fields.get(i));
            links.addAll(added(articles.get(i), fields.get(i), editorId, List.of()));
        }
        insert(links);
    }

    List<ObjectRef> editors(long articleId) {
        return of(List.of(articleId)).stream()
                .filter(link -> link.kind() == Kind.EDITOR)
                .map(Link::target)
                .toList();
    }

    /** The ids of templates, by article. */
    Map<Long, List<Long>> templates(Collection<Long> articleIds) {
        return of(articleIds).stream()
                .filter(link -> link.kind() == Kind.TEMPLATE)
                .collect(groupingBy(
                        Link::articleId, mapping(link -> link.target().oid(), toList())));
    }

    private void addChildren(Article article, ArticleInput fields) {
        containment.add(
                article.ref(),
                fields.childrenOrNone().stream().map(ArticleInput.Child::ref).toList());
    }

    private static List<Link> added(Article article, ArticleInput fields, long editorId, List<Link> present) {
        List<Link> added = new ArrayList<>();
        add(article, Kind.EDITOR, List.of(new ObjectRef(People.USER, editorId)), present, added);
        add(article, Kind.TEMPLATE, fields.templateRefs(), present, added);
        return added;
    }

    private static void add(Article article, Kind kind, List<ObjectRef> targets, List<Link> present, List<Link> added) {
        List<Link> ofKind = present.stream().filter(link -> link.kind() == kind).toList();
        int ordinal = ofKind.stream().mapToInt(Link::ordinal).max().orElse(0);
        for (ObjectRef target : targets) {
            if (ofKind.stream().noneMatch(link -> link.target().equals(target))) {
                added.add(new Link(article.id(), kind, target, ++ordinal));
            }
        }
    }

    private List<Link> of(Collection<Long> articleIds) {
        return sql.query(
                OF_ARTICLES,
                (row, number) ->
                        new Link(row.getLong(1), Kind.valueOf(row.getString(2)), ObjectRef.read(row, 3), row.getInt(5)),
                SqlArrays.ids(articleIds));
    }

    private void insert(List<Link> links) {
        sql.batchUpdate(
                INSERT,
                links.stream()
                        .map(link -> new Object[] {
                            link.articleId(),
                            link.kind().name(),
                            link.target().otype(),
                            link.target().oid(),
                            link.ordinal()
                        })
                        .toList());
    }

    private void delete(List<Link> links) {
        sql.batchUpdate(
                DELETE,
                links.stream()
                        .map(link -> new Object[] {
                            link.articleId(),
                            link.kind().name(),
                            link.target().otype(),
                            link.target().oid()
                        })
                        .toList());
    }
}
