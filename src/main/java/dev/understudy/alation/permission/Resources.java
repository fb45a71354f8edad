package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.access.Stars;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import org.springframework.stereotype.Component;

/** What has an access list, and who may change it. */
@Component
class Resources {

    private static final String DATA_SOURCE = "data";

    private final ObjectIndex objects;
    private final Stars stars;

    Resources(ObjectIndex objects, Stars stars) {
        this.objects = objects;
        this.stars = stars;
    }

    /**
     * A resource that exists and whose access list the caller may change.
     *
     * @param row the row of the table that the call belongs to
     */
    ObjectRef get(String resourceType, long resourceId, int row, Caller caller) {
        String type = Otypes.canonical(resourceType);
        if (!Otypes.is(type, Capability.ACCESS_LISTED)) {
            throw InvalidFields.of("resource_type", FieldErrors.unknownChoice(resourceType));
        }
        if (!type.equals(DATA_SOURCE)) { // all others need features that are switched off
            throw new NotFound("Feature flag not enabled");
        }
        ObjectRef resource = new ObjectRef(type, resourceId);
        if (objects.find(resource).isEmpty()) {
            throw new NotFound();
        }
        stars.requireSourceAdmin(row, caller, resourceId);
        return resource;
    }
}
