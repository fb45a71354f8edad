package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has an access list. */
@Component
class Resources {

    static final String DATA_SOURCE = "data";

    private final ObjectIndex objects;

    private record Named(String type, long id) {}

    Resources(ObjectIndex objects) {
        this.objects = objects;
    }

    /** The data sources that a body names, all of which exist. */
    List<Long> dataSources(List<? extends ResourceName> named, Caller caller) {
        return named.stream()
                .map(each -> new Named(each.resourceType(), each.resourceId()))
                .distinct() // a body of thousands names few
                .map(each -> get(each.type(), each.id(), caller).oid())
                .toList();
    }

    /** A resource that exists. */
    ObjectRef get(String resourceType, long resourceId, Caller caller) {
        String type = Otypes.canonical(resourceType);
        if (!Otypes.is(type, Capability.ACCESS_LISTED)) {
            throw InvalidFields.of("resource_type", FieldErrors.unknownChoice(resourceType));
        }
        if (!type.equals(DATA_SOURCE)) { // all others need features that are switched off
            throw new NotFound("Feature flag not enabled");
        }
        ObjectRef resource = new ObjectRef(type, resourceId);
        if (objects.seenBy(caller).find(resource).isEmpty()) {
            throw new NotFound();
        }
        return resource;
    }
}
