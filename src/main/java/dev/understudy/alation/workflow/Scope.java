package dev.understudy.alation.workflow;

import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which objects a workflow governs: all of its type, or those named and what lies in them, without those excluded. */
@Component
class Scope {

    private final Containment containment;

    Scope(Containment containment) {
        this.containment = containment;
    }

    boolean covers(Workflow workflow, ObjectRef object) {
        return covers(workflow, containment.withAncestors(object));
    }

    /** The first that governs the object. */
    Optional<Workflow> first(List<Workflow> workflows, ObjectRef object) {
        Set<ObjectRef> places = containment.withAncestors(object);
        return workflows.stream().filter(workflow -> covers(workflow, places)).findFirst();
    }

    private static boolean covers(Workflow workflow, Set<ObjectRef> places) {
        boolean included =
                workflow.includesAll() || workflow.includedObjects().stream().anyMatch(places::contains);
        return included && workflow.excludedObjects().stream().noneMatch(places::contains);
    }
}
