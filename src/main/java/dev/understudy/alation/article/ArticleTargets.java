package dev.understudy.alation.article;

import dev.understudy.alation.article.ArticleLink.Kind;
import dev.understudy.alation.article.ArticlePayload.Author;
import dev.understudy.alation.article.ArticlePayload.Child;
import dev.understudy.alation.article.ArticlePayload.Template;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            select l.article_id, l.kind, l.oid, o.title, o.url, u.email, u.username
            from unnest(cast(? as bigint array)) as r (id) left join article_link l on l.article_id = r.id
            left join catalog_object o on o.otype = l.otype and o.oid = l.oid
            left join user_account u on l.kind = 'EDITOR' and u.id = l.oid
            where o.deleted = false
            order by l.article_id, l.kind, l.ordinal""";

    private static final String CHILDREN = """
            select c.oid as article_id, c.child_otype, c.child_oid, o.title, o.url
            from unnest(cast(? as bigint array)) as r (id) left join object_child c on c.otype = 'article' and c.oid = r.id
            left join catalog_object o on o.otype = c.child_otype and o.oid = c.child_oid
            where o.deleted = false
            order by c.oid, c.ordinal""";

    private final JdbcTemplate sql;

    ArticleTargets(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** By the article's id; articles that point to nothing are left out. */
    Map<Long, Targets> of(List<Long> articleIds) {
        Map<Long, Targets> found = new HashMap<>();
        Object ids = SqlArrays.ids(articleIds);
        sql.query(
                LINKS,
                row -> {
                    addLink(row, targets(row, found));
                },
                ids);
        sql.query(
                CHILDREN,
                row -> {
                    addChild(row, targets(row, found));
                },
                ids);
        return found;
    }

    private static Targets targets(ResultSet row, Map<Long, Targets> found) throws SQLException {
        return found.computeIfAbsent(row.getLong("article_id"), id -> new Targets());
    }

    private static void addLink(ResultSet row, Targets targets) throws SQLException {
        switch (Kind.valueOf(row.getString("kind"))) {
            case EDITOR ->
                targets.editors()
                        .add(new Author(
                                row.getString("title"),
                                row.getString("email"),
                                row.getLong("oid"),
                                row.getString("url"),
                                row.getString("username")));
            case TEMPLATE -> targets.templates().add(new Template(row.getLong("oid"), row.getString("title")));
        }
    }

    private static void addChild(ResultSet row, Targets targets) throws SQLException {
        targets.children()
                .add(new Child(
                        row.getLong("child_oid"),
                        row.getString("child_otype"),
                        row.getString("title"),
                        row.getString("url")));
    }
}
