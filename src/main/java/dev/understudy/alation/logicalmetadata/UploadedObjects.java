package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Creatable;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the objects that the rows of an upload name, and makes those that are to be made. */
@Component
class UploadedObjects {

    private static final int LONGEST_TITLE = 2000;

    private final ObjectIndex objects;
    private final ObjectProvider<Creatable> families;

    UploadedObjects(ObjectIndex objects, ObjectProvider<Creatable> families) {
        this.objects = objects;
        this.families = families;
    }

    void find(List<UploadRow> rows, UploadOptions options, UploadReport report, Caller caller) {
        Map<String, Map<String, List<CatalogObject>>> known = known(rows, options);
        Map<String, ObjectRef> made = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (UploadRow row : rows) {
            List<ObjectRef> found = named(row.key(), options, known, caller);
            if (found.size() > 1) {
                report.refuse(row.line(), row.key(), "Multiple objects were found for this key");
            } else if (found.size() == 1) {
                row.isFor(found.get(0), false);
            } else if (made.containsKey(row.key())) {
                row.isFor(made.get(row.key()), false);
            } else if (options.createNew() && row.key().length() <= LONGEST_TITLE) {
                made.put(row.key(), make(row.key(), options, caller));
                row.isFor(made.get(row.key()), true);
                report.created();
            } else {
                report.refuse(row.line(), row.key(), "Object not found");
            }
        }
    }

    /** Whether objects of the type can be made from a title. */
    boolean canMake(String otype) {
        return families.stream().anyMatch(family -> family.otype().equals(otype));
    }

    private ObjectRef make(String title, UploadOptions options, Caller caller) {
        return families.stream()
                .filter(family -> options.otypes().contains(family.otype()))
                .findFirst()
                .orElseThrow()
                .create(title, options.templateIds(), caller.userId());
    }

    /** What the key names of the likeliest type of which it names anything that the caller may see. */
    private List<ObjectRef> named(
            String key, UploadOptions options, Map<String, Map<String, List<CatalogObject>>> known, Caller caller) {
        return options.otypesOf(key).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ofType -> ofType.getOrDefault(key, List.of()).stream()
                        .map(CatalogObject::ref)
                        .filter(ref -> !objects.isHidden(ref, caller))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By type, then by key. */
    private Map<String, Map<String, List<CatalogObject>>> known(List<UploadRow> rows, UploadOptions options) {
        List<String> keys = rows.stream().map(UploadRow::key).toList();
        return options.otypes().stream()
                .collect(Collectors.toMap(otype -> otype, otype -> objects.findByKeys(otype, keys)));
    }
}
