package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;

/** What the requests of one type ask for: it is checked when they are made, and done when they are approved. */
interface RequestKind {

    RequestType type();

    /** Makes a request, marking what it is about in the index: who deletes that at the same moment closes it. */
    WorkflowExecution ask(Workflow workflow, RequestInput given, Caller caller);

    /** Does what was asked for. */
    void apply(WorkflowExecution request);
}
