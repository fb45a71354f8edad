package dev.understudy.alation.workflow;

/** How a step of a request stands; later steps wait for those before them. */
enum StepStatus {
    NOT_STARTED,
    PENDING,
    APPROVED,
    REJECTED
}
