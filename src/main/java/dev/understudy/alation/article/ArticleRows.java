package dev.understudy.alation.article;

import static java.util.stream.Collectors.joining;

import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of articles. */
@Component
class ArticleRows {

    private static final List<String> COLUMNS = Article.COLUMNS.names();
    private static final List<String> BUT_ID = COLUMNS.subList(1, COLUMNS.size());

    /** How the index names an article: by literal and column. */
    private static final String OTYPE = "'article'";

    private static final String ID = "e.id";

    private static final String SELECT =
            COLUMNS.stream().map(column -> "e." + column).collect(joining(", ", "select ", " from "));

    private static final String LIST = SELECT + "article e";
    private static final String OF_ID = LIST + "%s where e.id = :id and %s";
    private static final String OF_IDS = SELECT
            + "unnest(cast(? as bigint array)) as r (id) left join article e on e.id = r.id"
            + " where e.id is not null order by e.id";

    private static final String INSERT = "insert into article (%s) values (%s)"
            .formatted(String.join(", ", BUT_ID), String.join(", ", Collections.nCopies(BUT_ID.size(), "?")));
    private static final String UPDATE =
            "update article set %s = ? where id = ?".formatted(String.join(" = ?, ", BUT_ID));

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
                        INSERT,
                        fresh.stream().map(article -> values(article, false)).toList())
                .iterator();
        return fresh.stream()
                .map(article -> Article.COLUMNS.with(article, Map.of("id", ids.next())))
                .toList();
    }

    void update(List<Article> changed) {
        if (!changed.isEmpty()) {
            batches.batchUpdate(
                    UPDATE,
                    new RowSetter(changed.stream()
                            .map(article -> values(article, true))
                            .toList()));
        }
    }

    private static @Nullable Object[] values(Article article, boolean idLast) {
        List<@Nullable Object> values = Article.COLUMNS.values(article);
        Collections.rotate(values, -1);
        return (idLast ? values : values.subList(0, BUT_ID.size())).toArray();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return Article.COLUMNS.read(row);
    }
}
