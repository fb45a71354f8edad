package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.Templated;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Turns;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which fields lie on which templates, and which templates an object has. */
@Component
public class Templates {

    private final CustomTemplateRepository templates;
    private final SingletonSupplier<Map<String, Templated>> families;
    private final ObjectEntries entries;
    private final Turns turns;
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Templates(
            CustomTemplateRepository templates,
            ObjectProvider<Templated> families,
            ObjectEntries entries,
            Turns turns,
            JdbcClient sql,
            JdbcTemplate batches) {
        this.templates = templates;
        this.families = SingletonSupplier.of(() -> byOtype(families));
        this.entries = entries;
        this.turns = turns;
        this.sql = sql;
        this.batches = batches;
    }

    private static Map<String, Templated> byOtype(ObjectProvider<Templated> families) {
        Map<String, Templated> byOtype = new HashMap<>();
        families.forEach(family -> family.otypes().forEach(otype -> byOtype.put(otype, family)));
        return byOtype;
    }

    /** Makes a template that carries these fields, in their order. */
    public CustomTemplate create(CustomTemplate fresh, Collection<Long> fieldIds) {
        CustomTemplate template = templates.save(fresh);
        enter(template);
        layOut(template.id(), fieldIds);
        return template;
    }

    public void rename(CustomTemplate template, String title) {
        template.rename(title);
        enter(template);
    }

    private void enter(CustomTemplate template) {
        ObjectRef ref = new ObjectRef(CustomTemplate.OTYPE, template.id());
        entries.enter(new CatalogObject(ref, template.title(), template.title(), CustomTemplate.url(template.id())));
    }

    /** Replaces the fields that a template carries. */
    public void layOut(long templateId, Collection<Long> fieldIds) {
        turns.take("custom_template_field", List.of(templateId));
        sql.sql("delete from custom_template_field where template_id = ?")
                .param(templateId)
                .update();
        int[] ordinal = {0};
        batches.batchUpdate(
                "insert into custom_template_field (template_id, field_id, ordinal) values (?, ?, ?)",
                new LinkedHashSet<>(fieldIds)
                        .stream()
                                .map(field -> new Object[] {templateId, field, ordinal[0]++})
                                .toList());
    }

    /** The ids of the fields on each of the templates, in their order, as it shows them. */
    public Map<Long, List<Long>> fieldIds(Collection<Long> templateIds) {
        Map<Long, List<Long>> found = new HashMap<>();
        SqlArrays.batches(templateIds)
                .forEach(batch -> found.putAll(
                        sql.sql("select template_id, field_id from custom_template_field where template_id = any(:ids)"
                                        + " order by template_id, ordinal")
                                .param("ids", SqlArrays.ids(batch))
                                .query(RowLists.byId((row, number) -> row.getLong(2)))));
        return found;
    }

    /**
     * The ids of the fields that objects have by each of the templates: those that lie on it, and the texts of their own, for which an
     * instance need not have fields.
     */
    Map<Long, Set<Long>> fieldIdsBy(Collection<Long> templateIds) {
        Map<Long, List<Long>> laidOut = fieldIds(templateIds);
        Map<Long, Set<Long>> byTemplate = new HashMap<>();
        templateIds.forEach(template -> byTemplate.put(template, fieldIdsOn(List.of(template), laidOut)));
        return byTemplate;
    }

    /** The templates that exist among these, for objects of one type. */
    public Set<Long> existing(Collection<Long> templateIds, String otype) {
        return SqlArrays.batches(templateIds)
                .flatMap(batch -> templates.findByIdIn(batch).stream())
                .filter(template -> template.otype().equals(otype))
                .map(CustomTemplate::id)
                .collect(Collectors.toSet());
    }

    /** The fields that an object has by its templates; by all templates of its type if it has none of its own. */
    public Set<Long> fieldIdsOf(ObjectRef ref) {
        return fieldIdsOf(List.of(ref)).getOrDefault(ref, CustomField.OWN_TEXTS);
    }

    /** The same for many objects. Those of types that have no template at all are left out. */
    public Map<ObjectRef, Set<Long>> fieldIdsOf(Collection<ObjectRef> refs) {
        Map<ObjectRef, Set<Long>> found = new HashMap<>();
        refs.stream().collect(Collectors.groupingBy(ObjectRef::otype)).forEach((otype, ofType) -> {
            Map<Long, List<Long>> own = templatesOf(otype, ofType);
            List<Long> ofAny = own.keySet().containsAll(oids(ofType)) ? List.of() : templatesOfType(otype);
            Map<Long, List<Long>> laidOut =
                    fieldIds(Stream.concat(own.values().stream().flatMap(List::stream), ofAny.stream())
                            .collect(Collectors.toSet()));
            for (ObjectRef ref : ofType) {
                List<Long> templates = own.getOrDefault(ref.oid(), ofAny);
                if (!templates.isEmpty()) {
                    found.put(ref, fieldIdsOn(templates, laidOut));
                }
            }
        });
        return found;
    }

    /** The fields on any template for objects of a type. */
    public Set<Long> fieldIdsOfType(String otype) {
        List<Long> ofType = templatesOfType(otype);
        return fieldIdsOn(ofType, fieldIds(ofType));
    }

    private Map<Long, List<Long>> templatesOf(String otype, List<ObjectRef> refs) {
        Templated family = families.obtain().get(otype);
        return family == null ? Map.of() : family.templatesOf(otype, oids(refs));
    }

    private List<Long> templatesOfType(String otype) {
        return templates.findByOtypeOrderById(otype).stream()
                .map(CustomTemplate::id)
                .toList();
    }

    private static List<Long> oids(List<ObjectRef> refs) {
        return refs.stream().map(ObjectRef::oid).distinct().toList();
    }

    private static Set<Long> fieldIdsOn(Collection<Long> templateIds, Map<Long, List<Long>> laidOut) {
        Set<Long> ids = new HashSet<>(CustomField.OWN_TEXTS);
        templateIds.forEach(template -> ids.addAll(laidOut.getOrDefault(template, List.of())));
        return ids;
    }
}
