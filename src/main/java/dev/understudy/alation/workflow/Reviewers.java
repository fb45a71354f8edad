package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reviews which step: users named, and members of groups named, looked up anew each time. */
@Component
class Reviewers {

    private final JdbcClient sql;
    private final People people;

    Reviewers(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** Those named for each step, users first. */
    Map<Long, List<ObjectRef>> of(Collection<Long> stepIds) {
        Map<Long, List<ObjectRef>> found = new HashMap<>();
        SqlArrays.batches(stepIds)
                .forEach(batch -> found.putAll(
                        sql.sql("select step_id, otype, oid from workflow_reviewer where step_id = any(:steps)"
                                        + " order by step_id, otype desc, oid")
                                .param("steps", SqlArrays.ids(batch))
                                .query(RowLists.byId((row, number) -> ObjectRef.read(row, 2)))));
        return found;
    }

    boolean reviews(long userId, long stepId) {
        List<ObjectRef> named = of(List.of(stepId)).getOrDefault(stepId, List.of());
        return people.standingFor(userId).stream().anyMatch(named::contains);
    }

    /** The steps that the user reviews. */
    Set<Long> stepsOf(long userId) {
        Set<Long> steps = new HashSet<>();
        ObjectRef.oidsByType(people.standingFor(userId))
                .forEach((otype, oids) ->
                        steps.addAll(sql.sql("select step_id from workflow_reviewer where otype = ? and oid = any(?)")
                                .params(otype, SqlArrays.ids(oids))
                                .query(Long.class)
                                .list()));
        return steps;
    }

    /** Whether these approvals are enough: as many as the step asks for, or of everyone named; a group speaks by any member. */
    boolean areSatisfied(WorkflowStep step, Collection<Long> approvers) {
        if (!step.allRequired()) {
            return approvers.size() >= step.minApprovals();
        }
        Set<ObjectRef> spoken = new HashSet<>();
        approvers.forEach(user -> spoken.addAll(people.standingFor(user)));
        return spoken.containsAll(of(List.of(step.id())).getOrDefault(step.id(), List.of()));
    }
}
