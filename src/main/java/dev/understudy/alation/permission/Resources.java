package dev.understudy.alation.permission;

import dev.understudy.access.AlationConf;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what has an access list: data sources, while a flag is on the schemas and tables in them, and BI servers. */
@Component
class Resources {

    /** What needs no feature to have a list. */
    private static final Set<String> TOPS = Set.of(Otypes.DATA_SOURCE, Otypes.BI_SERVER);

    /** Those in data sources. */
    private static final Set<String> PARTS = Set.of(Otypes.SCHEMA, Otypes.TABLE);

    private final ObjectIndex objects;
    private final AccessLists access;
    private final AlationConf conf;

    Resources(ObjectIndex objects, AccessLists access, AlationConf conf) {
        this.objects = objects;
        this.access = access;
        this.conf = conf;
    }

    /** What a body names, all of which exists; a body of thousands names few. */
    Map<ObjectRef, Resource> all(List<? extends ResourceName> named, Caller caller) {
        Map<ObjectRef, Resource> found = new LinkedHashMap<>();
        for (ResourceName each : named) {
            if (!found.containsKey(each.resource())) {
                found.put(each.resource(), get(each.resourceType(), each.resourceId(), caller));
            }
        }
        return found;
    }

    /** The data sources that the star asks for. */
    static List<Long> sources(Collection<Resource> resources) {
        return resources.stream()
                .map(Resource::source)
                .filter(source -> source.otype().equals(Otypes.DATA_SOURCE))
                .map(ObjectRef::oid)
                .distinct()
                .toList();
    }

    /** A resource that exists. */
    Resource get(String resourceType, long resourceId, Caller caller) {
        ObjectRef ref = new ObjectRef(Otypes.canonical(resourceType), resourceId);
        if (!Otypes.is(ref.otype(), Capability.ACCESS_LISTED)) {
            throw InvalidFields.of("resource_type", FieldErrors.unknownChoice(resourceType));
        }
        if (!TOPS.contains(ref.otype()) && !conf.isOn(AlationConf.GRANULAR_PRIVACY)) {
            throw new NotFound("Feature flag not enabled");
        }
        CatalogObject object = objects.seenBy(caller).find(ref).orElseThrow(NotFound::new);
        if (ref.otype().equals(Otypes.BI_SERVER)) {
            requireAdmin(ref, caller);
        }
        return new Resource(ref, source(object));
    }

    /** The star asks for admins of data sources; a BI server has its own. */
    private void requireAdmin(ObjectRef server, Caller caller) {
        if (!caller.seesEverything() && !access.admins(server).contains(caller.userId())) {
            throw new PermissionDenied();
        }
    }

    /** Whether it lies in a data source, and is for the same people as that unless it says otherwise. */
    static boolean isPart(ObjectRef resource) {
        return PARTS.contains(resource.otype());
    }

    /** Folders and reports of BI servers have no lists here. */
    private static ObjectRef source(CatalogObject object) {
        if (TOPS.contains(object.ref().otype())) {
            return object.ref();
        }
        Long source = ObjectKeys.of(object.ref().otype(), object.key()).dataSource();
        if (!isPart(object.ref()) || source == null) {
            throw new NotFound();
        }
        return new ObjectRef(Otypes.DATA_SOURCE, source);
    }
}
