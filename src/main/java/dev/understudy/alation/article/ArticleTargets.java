package dev.understudy.alation.article;

import dev.understudy.alation.article.ArticleLink.Kind;
import dev.understudy.alation.article.ArticlePayload.Author;
import dev.understudy.alation.article.ArticlePayload.Child;
import dev.understudy.alation.article.ArticlePayload.Template;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what answers show of the objects that articles point to, for many articles at once. Deleted objects are left out. */
@Component
class ArticleTargets {

    /** Of one article, each kind in its order. */
    record Targets(List<Author> editors, List<Child> children, List<Template> templates) {

        Targets() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * In plain SQL: Hibernate would plan a query with a list of ids anew each time, at several times the cost of running it. And
     * apart from the children: H2 keeps no plans of unions.
     */
    private static final String LINKS = """
            select l.article_id, l.kind, l.oid, u.display_name, u.email, u.username, t.title
            from unnest(cast(? as bigint array)) as r (id) left join article_link l on l.article_id = r.id
            left join user_account u on l.kind = 'EDITOR' and u.id = l.oid
            left join custom_template t on l.kind = 'TEMPLATE' and t.id = l.oid
            where u.id is not null or t.id is not null
            order by l.article_id, l.kind, l.ordinal""";

    private static final String CHILDREN = """
            select c.oid, c.child_otype, c.child_oid
            from unnest(cast(? as bigint array)) as r (id) left join object_child c on c.otype = 'article' and c.oid = r.id
            where c.oid is not null
            order by c.oid, c.ordinal""";

    private final JdbcTemplate sql;

    ArticleTargets(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * By the article's id; articles that point to nothing are left out.
     *
     * @param seen other children are not shown
     */
    Map<Long, Targets> of(List<Long> articleIds, ObjectView seen) {
        Map<Long, Targets> found = new HashMap<>();
        sql.query(
                LINKS,
                row -> {
                    addLink(row, targets(row.getLong("article_id"), found));
                },
                SqlArrays.ids(articleIds));
        Map<Long, List<ObjectRef>> children = children(articleIds);
        Map<ObjectRef, CatalogObject> known =
                seen.all(children.values().stream().flatMap(Collection::stream).toList());
        children.forEach((article, refs) -> refs.stream()
                .flatMap(ref -> Stream.ofNullable(known.get(ref)))
                .filter(child -> !child.deleted())
                .forEach(child -> targets(article, found).children().add(Child.of(child))));
        return found;
    }

    private Map<Long, List<ObjectRef>> children(List<Long> articleIds) {
        Map<Long, List<ObjectRef>> children = new LinkedHashMap<>();
        sql.query(
                CHILDREN,
                row -> {
                    children.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new ObjectRef(row.getString(2), row.getLong(3)));
                },
                SqlArrays.ids(articleIds));
        return children;
    }

    private static Targets targets(long article, Map<Long, Targets> found) {
        return found.computeIfAbsent(article, id -> new Targets());
    }

    private static void addLink(ResultSet row, Targets targets) throws SQLException {
        long oid = row.getLong("oid");
        switch (Kind.valueOf(row.getString("kind"))) {
            case EDITOR ->
                targets.editors()
                        .add(new Author(
                                row.getString("display_name"),
                                row.getString("email"),
                                oid,
                                Person.url(oid),
                                row.getString("username")));
            case TEMPLATE -> targets.templates().add(new Template(oid, row.getString("title")));
        }
    }
}
