package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one reviewer has decided of one step; a reviewer decides once. */
@Entity
@Table(name = "workflow_review")
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long stepExecutionId;

    @ManyToOne(optional = false)
    private Person reviewer;

    @Enumerated(EnumType.STRING)
    private StepStatus decision;

    @Column(name = "review_comment")
    private String comment;

    private Instant tsReviewed;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(long stepExecutionId, Person reviewer, StepStatus decision, String comment, Instant now) {
        this.stepExecutionId = stepExecutionId;
        this.reviewer = reviewer;
        this.decision = decision;
        this.comment = comment;
        this.tsReviewed = now;
    }

    long stepExecutionId() {
        return stepExecutionId;
    }

    Person reviewer() {
        return reviewer;
    }

    /** APPROVED or REJECTED. */
    StepStatus decision() {
        return decision;
    }

    String comment() {
        return comment;
    }

    Instant tsReviewed() {
        return tsReviewed;
    }
}
