package dev.understudy.alation.permission;

import dev.understudy.alation.core.object.ObjectRef;

/** How bodies of this family name a resource. */
interface ResourceName {

    String resourceType();

    Long resourceId();

    /** The resource, once {@link Resources} has found it: only data sources are. */
    default ObjectRef resource() {
        return new ObjectRef(Resources.DATA_SOURCE, resourceId());
    }
}
