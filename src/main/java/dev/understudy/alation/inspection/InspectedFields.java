package dev.understudy.alation.inspection;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.inspection.InspectedField.FieldChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The fields of an object, title and description among them: those that have a value, and those that had one. */
@Component
class InspectedFields {

    private static final String NAMES = "select f.id, f.name_singular from unnest(cast(? as bigint array)) as r (id)"
            + " left join custom_field f on f.id = r.id where f.id is not null";

    private final FieldValues values;
    private final People people;
    private final JdbcClient sql;

    InspectedFields(FieldValues values, People people, JdbcClient sql) {
        this.values = values;
        this.people = people;
        this.sql = sql;
    }

    List<InspectedField> of(ObjectRef object) {
        Map<Long, JsonNode> current = values.current(object);
        Map<Long, List<FieldChange>> history = history(object);
        TreeSet<Long> ids = new TreeSet<>(current.keySet());
        ids.addAll(history.keySet());
        Map<Long, String> names = names(ids);
        return ids.stream()
                .map(id -> new InspectedField(
                        id, names.getOrDefault(id, ""), current.get(id), history.getOrDefault(id, List.of())))
                .toList();
    }

    private Map<Long, List<FieldChange>> history(ObjectRef object) {
        List<FieldValues.Change> changes = values.history(object);
        Map<ObjectRef, People.Profile> known = people.profiles(
                changes.stream().map(InspectedFields::author).distinct().toList());
        return changes.stream()
                .collect(Collectors.groupingBy(
                        FieldValues.Change::fieldId,
                        Collectors.mapping(change -> shown(change, known), Collectors.toList())));
    }

    private static FieldChange shown(FieldValues.Change change, Map<ObjectRef, People.Profile> known) {
        People.Profile author = known.get(author(change));
        return new FieldChange(change.value(), change.userId(), author == null ? "" : author.username(), change.at());
    }

    private static ObjectRef author(FieldValues.Change change) {
        return new ObjectRef(People.USER, change.userId());
    }

    private Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        sql.sql(NAMES).param(SqlArrays.ids(ids)).query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }
}
