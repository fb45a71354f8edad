package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The domains that name objects as members, for families that show them or add to them without knowing the family of domains. */
public interface ObjectDomains {

    /** A domain that names an object. Its description is HTML and may be empty. */
    record Membership(long id, String title, String description) {}

    /** By object, in the order of their ids; those that no domain names are left out. What lies in a member is none by that. */
    Map<ObjectRef, List<Membership>> of(Collection<ObjectRef> objects);

    /** Those of the domains that exist. */
    Set<Long> known(Collection<Long> ids);

    /** Adds an object to domains that exist. */
    void add(ObjectRef object, Collection<Long> domainIds);
}
