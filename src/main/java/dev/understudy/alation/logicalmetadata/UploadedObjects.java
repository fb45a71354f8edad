package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Creatable;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, List<ObjectRef>> known = known(rows, options);
        for (UploadRow row : rows) {
            String key = row.key().toLowerCase(Locale.ROOT);
            List<ObjectRef> found = known.getOrDefault(key, List.of()).stream()
                    .filter(ref -> !objects.isHidden(ref, caller))
                    .toList();
            if (found.size() > 1) {
                report.refuse(row.line(), row.key(), "Multiple objects were found for this key");
            } else if (found.size() == 1) {
                row.isFor(found.get(0), false);
            } else if (options.createNew() && row.key().length() <= LONGEST_TITLE) {
                ObjectRef made = families.stream()
                        .filter(family -> options.otypes().contains(family.otype()))
                        .findFirst()
                        .orElseThrow()
                        .create(row.key(), options.templateIds(), caller.userId());
                row.isFor(made, true);
                known.put(key, List.of(made));
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

    private Map<String, List<ObjectRef>> known(List<UploadRow> rows, UploadOptions options) {
        List<String> keys = rows.stream().map(UploadRow::key).toList();
        Map<String, List<ObjectRef>> known = new HashMap<>();
        for (String otype : options.otypes()) {
            objects.findByKeys(otype, keys)
                    .forEach((key, found) -> known.computeIfAbsent(key, k -> new ArrayList<>())
                            .addAll(found.stream().map(CatalogObject::ref).toList()));
        }
        return known;
    }
}
