package dev.understudy.alation.user;

import static java.util.stream.Collectors.joining;

import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Users as they are read: by plain SQL, since clients look them up all the time. */
@Component
class UserRows {

    private static final RecordColumns<User> COLUMNS = RecordColumns.of(User.class);
    private static final RowMapper<User> ROW = (row, number) -> COLUMNS.read(row);

    private static final String SELECT = COLUMNS.names().stream()
            .map(column -> "e." + column)
            .collect(joining(", ", "select ", " from user_account e"));

    private final ListQueries lists;
    private final JdbcTemplate sql;

    UserRows(ListQueries lists, JdbcTemplate sql) {
        this.lists = lists;
        this.sql = sql;
    }

    /** Suspended users are among them; nothing tells them apart. */
    Listing<User> list(Filters filters, ListRequest request) {
        return lists.find(SELECT, ROW, filters, request, SystemUsers::leaveOut);
    }

    User find(long id) {
        List<User> found = sql.query(SELECT + " where e.id = ?", ROW, id);
        return found.stream().findFirst().orElseThrow(NotFound::new);
    }
}
