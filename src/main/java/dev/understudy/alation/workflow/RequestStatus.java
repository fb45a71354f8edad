package dev.understudy.alation.workflow;

/** How a request stands. */
enum RequestStatus {
    IN_PROGRESS,
    APPROVED,
    REJECTED
}
