package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.access.RoleHolders;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.PermissionDenied;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whose a new query is to be. */
@Component
class QueryAuthors {

    private static final long NOBODY = 0;

    private final People people;
    private final RoleHolders roles;

    QueryAuthors(People people, RoleHolders roles) {
        this.people = people;
        this.roles = roles;
    }

    /** The caller, unless somebody else is named; empty if nobody is known by all of what is said. */
    Optional<Caller> of(QueryInput.@Nullable Author named, Caller caller) {
        if (named == null) {
            return Optional.of(caller);
        }
        Optional<Caller> author = find(named);
        boolean isCaller = author.filter(caller::equals).isPresent();
        if (!isCaller && !caller.seesEverything()) {
            throw new PermissionDenied();
        }
        return author;
    }

    private Optional<Caller> find(QueryInput.Author named) {
        Set<Long> meant = new HashSet<>();
        if (named.email() != null) {
            meant.add(id(named.email(), people.byEmail(List.of(named.email()))));
        }
        if (named.username() != null) {
            meant.add(id(named.username(), people.byUsername(List.of(named.username()))));
        }
        if (named.id() != null) {
            meant.add(named.id());
        }
        return meant.size() == 1 ? roles.asCaller(meant.iterator().next()) : Optional.empty();
    }

    private static long id(String name, Map<String, ObjectRef> known) {
        ObjectRef user = known.get(name);
        return user == null ? NOBODY : user.oid();
    }
}
