package dev.understudy.alation.workflow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The kinds of requests: a workflow takes those of its type. */
@Component
class RequestKinds {

    private final Map<RequestType, RequestKind> byType = new EnumMap<>(RequestType.class);

    RequestKinds(List<RequestKind> kinds) {
        kinds.forEach(kind -> byType.put(kind.type(), kind));
    }

    RequestKind of(Workflow workflow) {
        return of(workflow.type());
    }

    /** Only what is to be added has a place. */
    RequestKind of(WorkflowExecution request) {
        return of(request.target() == null ? RequestType.CHANGE_REQUEST : RequestType.ADD_OBJECT_REQUEST);
    }

    private RequestKind of(RequestType type) {
        return Objects.requireNonNull(byType.get(type));
    }
}
