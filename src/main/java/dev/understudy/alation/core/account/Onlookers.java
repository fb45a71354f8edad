package dev.understudy.alation.core.account;

import dev.understudy.access.Caller;
import dev.understudy.access.Role;
import dev.understudy.alation.core.object.Ground;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees an object. Each is asked for in the way in which their own calls are answered, so a page costs some statements for each of them. */
@Component
public class Onlookers {

    /**
     * A person, and an object.
     *
     * @param visible whether they see it
     * @param why in a sentence, also if they do not
     */
    public record Onlooker(long user, String username, Role role, boolean visible, String why) {

        static Onlooker of(Caller caller, String username, Ground ground) {
            return new Onlooker(caller.userId(), username, caller.role(), ground.isVisible(), ground.words());
        }
    }

    private record Asked(Caller caller, String username) {}

    private static final String PEOPLE = "select id, role, username from user_account"
            + " where is_system = false and suspended = false order by id limit ? offset ?";

    private final JdbcClient sql;
    private final ObjectIndex objects;

    Onlookers(JdbcClient sql, ObjectIndex objects) {
        this.sql = sql;
        this.objects = objects;
    }

    /** People who are not suspended, in the order of their ids; nobody for what is not in the index. */
    public List<Onlooker> of(ObjectRef object, int limit, int skip) {
        return sql
                .sql(PEOPLE)
                .params(limit, skip)
                .query((row, number) ->
                        new Asked(new Caller(row.getLong(1), Role.valueOf(row.getString(2))), row.getString(3)))
                .list()
                .stream()
                .flatMap(person -> objects
                        .seenBy(person.caller())
                        .ground(object)
                        .map(ground -> Onlooker.of(person.caller(), person.username(), ground))
                        .stream())
                .toList();
    }
}
