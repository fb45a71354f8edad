package dev.understudy.alation.core.field;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The definitions of fields. */
public interface CustomFieldRepository extends Repository<CustomField, Long> {

    CustomField save(CustomField field);

    Optional<CustomField> findById(long id);

    List<CustomField> findByIdIn(Collection<Long> ids);

    /** Those that are there, by their ids; nobody is asked for none. */
    default Map<Long, CustomField> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : findByIdIn(ids).stream().collect(Collectors.toMap(CustomField::id, Function.identity()));
    }

    /** Names are taken in lower case; of several fields with one name the oldest comes first. */
    @Query("select f from CustomField f where lower(f.nameSingular) in :names order by f.id")
    List<CustomField> findByNames(Collection<String> names);
}
