package dev.understudy.alation.permission;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;

/** How bodies of this family name a resource. */
interface ResourceName {

    String resourceType();

    Long resourceId();

    default ObjectRef resource() {
        return new ObjectRef(Otypes.canonical(resourceType()), resourceId());
    }
}
