package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Creatable;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.database.Turns;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the objects that the rows of an upload name, and makes those that are missing. */
@Component
class UploadedObjects {

    private final ObjectProvider<Creatable> families;
    private final Turns turns;

    UploadedObjects(ObjectProvider<Creatable> families, Turns turns) {
        this.families = families;
        this.turns = turns;
    }

    /** Tells each row what it is for, or refuses it; what is to be made is not made yet. */
    void find(List<UploadRow> rows, UploadOptions options, UploadReport report, ObjectView seen) {
        if (options.createNew()) {
            turns.look(); // whoever makes one of the same title meanwhile is noticed
        }
        Map<String, Map<String, List<CatalogObject>>> known = known(rows, options, seen);
        Set<ObjectRef> present = seen.present(
                rows.stream().map(UploadRow::ref).filter(Objects::nonNull).toList());
        for (UploadRow row : rows) {
            List<ObjectRef> found = row.ref() == null
                    ? named(row.key(), options, known)
                    : Stream.ofNullable(row.ref()).filter(present::contains).toList();
            if (found.size() > 1) {
                report.refuse(row.line(), row.key(), "Multiple objects were found for this key");
            } else if (found.size() == 1) {
                row.isFor(found.get(0));
            } else if (options.createNew() && row.ref() == null && row.key().length() <= TextLimits.TITLE) {
                row.isForNew(creator(options).otype());
            } else {
                report.refuse(row.line(), row.key(), "Object not found");
            }
        }
    }

    /** Whether objects of the type can be made from a title. */
    boolean canMake(String otype) {
        return families.stream().anyMatch(family -> family.otype().equals(otype));
    }

    /**
     * Makes the objects that rows wait for. Rows whose titles are one key, in any case, are for the same object, which the first of
     * them makes; of two uploads at once, the second finds what the first has made.
     */
    void make(List<UploadRow> all, UploadOptions options, UploadReport report, Caller caller) {
        List<UploadRow> rows = all.stream().filter(UploadRow::awaitsObject).toList();
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> titles = new LinkedHashMap<>();
        rows.forEach(row -> titles.putIfAbsent(identity(row), row.key()));
        turns.takeShared("uploaded_title", titles.keySet());
        Iterator<ObjectRef> made = creator(options)
                .create(List.copyOf(titles.values()), options.templateIds(), caller.userId())
                .iterator();
        Map<String, ObjectRef> byTitle = new HashMap<>();
        titles.forEach((identity, title) -> {
            ObjectRef object = made.next();
            byTitle.put(identity, object);
            report.created(title, object);
        });
        rows.forEach(row -> row.isForMade(
                Objects.requireNonNull(byTitle.get(identity(row))), titles.remove(identity(row)) != null));
    }

    private static String identity(UploadRow row) {
        return ObjectKeys.of(row.otype(), row.key()).identity();
    }

    private Creatable creator(UploadOptions options) {
        return families.stream()
                .filter(family -> options.otypes().contains(family.otype()))
                .findFirst()
                .orElseThrow();
    }

    /** What the key names of the likeliest type of which it names anything. */
    private static List<ObjectRef> named(
            String key, UploadOptions options, Map<String, Map<String, List<CatalogObject>>> known) {
        return options.otypesOf(key).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ofType -> ofType.getOrDefault(key, List.of()).stream()
                        .map(CatalogObject::ref)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By type, then by key. */
    private static Map<String, Map<String, List<CatalogObject>>> known(
            List<UploadRow> rows, UploadOptions options, ObjectView seen) {
        List<String> keys = rows.stream().map(UploadRow::key).toList();
        return options.otypes().stream()
                .collect(Collectors.toMap(otype -> otype, otype -> seen.findByKeys(otype, keys)));
    }
}
