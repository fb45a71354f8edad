package dev.understudy.alation.core.field;

import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.Comparator;
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

    /** Of so many ids as one statement takes: see {@link #byId}. */
    List<CustomField> findByIdIn(Collection<Long> ids);

    /** Those that are there, by their ids; nobody is asked for none. */
    default Map<Long, CustomField> byId(Collection<Long> ids) {
        return SqlArrays.batches(ids)
                .flatMap(batch -> findByIdIn(batch).stream())
                .collect(Collectors.toMap(CustomField::id, Function.identity()));
    }

    /** Of so many names as one statement takes: see {@link #named}. */
    @Query("select f from CustomField f where lower(f.nameSingular) in :names")
    List<CustomField> findByNames(Collection<String> names);

    /** Names are taken in lower case; of several fields with one name the oldest comes first. */
    default List<CustomField> named(Collection<String> names) {
        return SqlArrays.batches(names)
                .flatMap(batch -> findByNames(batch).stream())
                .sorted(Comparator.comparing(CustomField::id))
                .toList();
    }
}
