package dev.understudy.control;

/** What several endpoints say that make instances and snapshots, in the documents of each. */
final class RefusedChanges {

    static final String NO_MORE_INSTANCES =
            "There are 1000 instances, as many as there may be (understudy.instances.max). Delete one first: DELETE /_understudy/instances/{name}";

    static final String NO_MORE_SNAPSHOTS =
            "There are 100 snapshots, as many as there may be (understudy.instances.max-snapshots)."
                    + " Delete one first: DELETE /_understudy/instances/{name}/snapshots/{snapshot}";

    static final String TAKEN =
            "There is an instance 'mine' already. Delete it first, or take another name; a snapshot can be restored in its own instance";

    static final String NAMELESS = "Say what the new instance is to be named: {\"to\": \"other\"}";

    private RefusedChanges() {}
}
