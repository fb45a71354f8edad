package dev.understudy.alation.article;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of articles. */
@Component
class ArticleRows {

    /** How the index names an article: by literal and column. */
    private static final String OTYPE = "'article'";

    private static final String ID = "e.id";

    private static final String SELECT = "select " + Article.COLUMNS.namesOf("e") + " from ";

    private static final String LIST = SELECT + "article e";
    private static final String OF_ID = LIST + "%s where e.id = :id and %s";
    private static final String OF_IDS = SELECT
            + "unnest(cast(? as bigint array)) as r (id) left join article e on e.id = r.id"
            + " where e.id is not null order by e.id";

    private static final String INSERT = Article.COLUMNS.insertInto("article");
    private static final String UPDATE = Article.COLUMNS.update("article");

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ListQueries lists;

    ArticleRows(JdbcClient sql, JdbcTemplate batches, NewRows newRows, ListQueries lists) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.lists = lists;
    }

    /** Also finds deleted articles, but none that is hidden. */
    Optional<Article> find(long id, ObjectView seen) {
        return sql.sql(seen.statement(OF_ID, OTYPE, ID))
                .param("id", id)
                .params(seen.parameters())
                .query(ArticleRows::article)
                .optional();
    }

    /** In the order of their ids; deleted ones, too. */
    List<Article> all(Collection<Long> ids) {
        return batches.query(OF_IDS, ArticleRows::article, SqlArrays.ids(ids));
    }

    /** Articles that are seen and not deleted, as they are asked for. */
    Listing<Article> list(Filters filters, ListRequest request, ObjectView seen) {
        return lists.find(
                LIST + seen.join(OTYPE, ID),
                ArticleRows::article,
                filters,
                request,
                all -> ArticleFilters.onlySeen(request, seen, all));
    }

    /** In one batch; answers them with the ids that the table gave. */
    List<Article> insert(List<Article> fresh) {
        Iterator<Long> ids = newRows.insert(
                        INSERT, fresh.stream().map(Article.COLUMNS::inserted).toList())
                .iterator();
        return fresh.stream()
                .map(article -> Article.COLUMNS.with(article, Map.of("id", ids.next())))
                .toList();
    }

    void update(List<Article> changed) {
        if (!changed.isEmpty()) {
            batches.batchUpdate(
                    UPDATE,
                    new RowSetter(changed.stream().map(Article.COLUMNS::updated).toList()));
        }
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return Article.COLUMNS.read(row);
    }
}
