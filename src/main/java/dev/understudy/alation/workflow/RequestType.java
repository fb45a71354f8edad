package dev.understudy.alation.workflow;

/** What a workflow lets people ask for. */
enum RequestType {
    /** A new object in a container, or an existing one in one more. */
    ADD_OBJECT_REQUEST,
    /** New values for the fields of an object. */
    CHANGE_REQUEST
}
