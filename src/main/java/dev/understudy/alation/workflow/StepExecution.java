package dev.understudy.alation.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A step of a request. */
@Entity
@Table(name = "workflow_step_execution")
public class StepExecution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private WorkflowExecution execution;

    @ManyToOne(optional = false)
    private WorkflowStep step;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @SuppressWarnings("NullAway.Init")
    protected StepExecution() {}

    /** The first step is reviewed at once. */
    StepExecution(WorkflowExecution execution, WorkflowStep step) {
        this.execution = execution;
        this.step = step;
        this.ordinal = step.ordinal();
        this.status = step.ordinal() == 1 ? StepStatus.PENDING : StepStatus.NOT_STARTED;
    }

    void become(StepStatus newStatus) {
        status = newStatus;
    }

    long id() {
        return id;
    }

    WorkflowExecution execution() {
        return execution;
    }

    WorkflowStep step() {
        return step;
    }

    int ordinal() {
        return ordinal;
    }

    StepStatus status() {
        return status;
    }
}
