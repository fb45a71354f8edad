package dev.understudy.alation.article;

import dev.understudy.alation.article.ArticleLinks.Kind;
import dev.understudy.alation.article.ArticlePayload.Author;
import dev.understudy.alation.article.ArticlePayload.Child;
import dev.understudy.alation.article.ArticlePayload.Template;
import dev.understudy.alation.core.object.ObjectView;
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

        /** Whoever makes an article is its first editor. */
        Author author(long id) {
            return editors.stream()
                    .filter(editor -> editor.id() == id)
                    .findFirst()
                    .orElseGet(() -> Author.of(id, "", "", ""));
        }
    }

    /** Apart from the children: H2 keeps no plans of unions. */
    private static final String LINKS = """
            select l.article_id, l.kind, l.oid, t.title, u.display_name, u.email, u.username
            from unnest(cast(? as bigint array)) as r (id) left join article_link l on l.article_id = r.id
            left join user_account u on l.kind = 'EDITOR' and u.id = l.oid
            left join custom_template t on l.kind = 'TEMPLATE' and t.id = l.oid
            where u.id is not null or t.id is not null
            order by l.article_id, l.kind, l.ordinal""";

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
                    addLink(row, targets(row.getLong(1), found));
                },
                SqlArrays.ids(articleIds));
        seen.children(Article.OTYPE, articleIds)
                .forEach((article, children) -> children.forEach(
                        child -> targets(article, found).children().add(Child.of(child))));
        return found;
    }

    private static Targets targets(long article, Map<Long, Targets> found) {
        return found.computeIfAbsent(article, id -> new Targets());
    }

    private static void addLink(ResultSet row, Targets targets) throws SQLException {
        long oid = row.getLong(3);
        switch (Kind.valueOf(row.getString(2))) {
            case EDITOR -> targets.editors().add(Author.of(oid, row.getString(5), row.getString(6), row.getString(7)));
            case TEMPLATE -> targets.templates().add(new Template(oid, row.getString(4)));
        }
    }
}
