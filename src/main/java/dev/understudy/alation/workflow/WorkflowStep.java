package dev.understudy.alation.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A step of a workflow: how many approvals it takes. Who may give them stands with {@link Reviewers}. */
@Entity
@Immutable
public class WorkflowStep {

    @Id
    private long id;

    private long workflowId;
    private int ordinal;
    private int minApprovals;
    private boolean allRequired;
    private boolean canBypass;

    @SuppressWarnings("NullAway.Init")
    protected WorkflowStep() {}

    long id() {
        return id;
    }

    long workflowId() {
        return workflowId;
    }

    /** From 1. */
    int ordinal() {
        return ordinal;
    }

    int minApprovals() {
        return minApprovals;
    }

    /** Whether every reviewer must approve, whatever the number says. */
    boolean allRequired() {
        return allRequired;
    }

    /** Whether a reviewer of this step who makes a request has it approved at once. */
    boolean canBypass() {
        return canBypass;
    }
}
