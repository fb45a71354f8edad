package dev.understudy.database;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets those who replace a whole list do so one after the other. Two who both find it empty write no row that the other has read or
 * changed, so the database would let both in, and their lists would be one; who takes a turn changes a row that stands for the list.
 */
@Component
public class Turns implements Bookkeeping {

    private static final List<String> KEY = List.of("list", "owner_id");
    private static final List<String> WRITTEN = List.of("list", "owner_id", "mark");

    /** So many owners can be at it at the same moment without waiting for each other, where turns are shared. */
    private static final int SHARED = 256;

    private final JdbcTemplate sql;
    private final Database database;

    Turns(JdbcTemplate sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    @Override
    public Set<String> tables() {
        return Set.of("turn");
    }

    /**
     * Has the database look at turns, of which none is wanted yet: for who has to read something before it is known whose turn it is. H2 sees
     * each table as it was when the transaction first looked at it, so a turn that was looked at behind a list would be no news of it.
     */
    public void look() {
        sql.queryForList("select mark from turn where list = '' and owner_id = 0", Long.class);
    }

    /**
     * Takes a turn, before anything of the lists is read, or behind a {@link #look}: who comes second is done again when the first has ended.
     *
     * @param list what the lists are
     * @param owners whose they are
     */
    public void take(String list, Collection<Long> owners) {
        sql.batchUpdate(
                database.upsert("turn", KEY, WRITTEN),
                owners.stream()
                        .distinct()
                        .sorted()
                        .map(owner -> new Object[] {
                            list, owner, ThreadLocalRandom.current().nextLong()
                        })
                        .toList());
    }

    /** The same where owners are too many for a row each, or known by something else than an id: some of them share a turn. */
    public void takeShared(String list, Collection<?> owners) {
        take(
                list,
                owners.stream()
                        .map(owner -> (long) Math.floorMod(owner.hashCode(), SHARED))
                        .toList());
    }
}
