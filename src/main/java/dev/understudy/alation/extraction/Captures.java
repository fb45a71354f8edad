package dev.understudy.alation.extraction;

import dev.understudy.alation.core.relational.RelationalObjects;
import org.springframework.stereotype.Component;

/** Begins each {@link Capture}. */
@Component
class Captures {

    private final RelationalObjects objects;
    private final FoundFacts facts;

    Captures(RelationalObjects objects, FoundFacts facts) {
        this.objects = objects;
        this.facts = facts;
    }

    /** It looks at all that there is before it deletes some of it. */
    Capture of(long sourceId) {
        objects.schemas().beforeDeletion();
        return new Capture(objects, facts, sourceId);
    }
}
