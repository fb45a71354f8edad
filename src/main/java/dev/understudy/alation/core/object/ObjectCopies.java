package dev.understudy.alation.core.object;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The copies that are kept of what is derived from the object index, as the database knows them: with the mark that each is kept with,
 * and the one before, since either may be what a process that was killed has left. A database that was put back to an older state
 * does not know the marks of copies that were kept later.
 */
final class ObjectCopies {

    private final JdbcTemplate sql;

    ObjectCopies(JdbcTemplate sql) {
        this.sql = sql;
    }

    static String newMark() {
        return UUID.randomUUID().toString();
    }

    boolean know(String copy, String mark) {
        return !sql.queryForList(
                        "select id from object_copy where id = ? and (mark = ? or mark_before = ?)", copy, mark, mark)
                .isEmpty();
    }

    boolean areThere() {
        return !sql.queryForList("select id from object_copy limit 1").isEmpty();
    }

    /** To be called before the copy is kept. */
    void mark(String copy, String mark) {
        if (sql.update("update object_copy set mark_before = mark, mark = ? where id = ?", mark, copy) == 0) {
            sql.update("insert into object_copy (id, mark, mark_before) values (?, ?, ?)", copy, mark, mark);
        }
    }
}
