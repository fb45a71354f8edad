package dev.understudy.alation.workflow;

/** Only a published workflow takes requests. */
enum WorkflowStatus {
    DRAFT,
    PUBLISHED,
    UNPUBLISHED
}
