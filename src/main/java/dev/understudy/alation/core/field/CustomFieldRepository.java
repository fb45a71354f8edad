package dev.understudy.alation.core.field;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The definitions of fields. */
public interface CustomFieldRepository extends Repository<CustomField, Long> {

    CustomField save(CustomField field);

    Optional<CustomField> findById(long id);

    List<CustomField> findByIdIn(Collection<Long> ids);

    /** Names are taken in lower case; of several fields with one name the oldest comes first. */
    @Query("select f from CustomField f where lower(f.nameSingular) in :names order by f.id")
    List<CustomField> findByNames(Collection<String> names);
}
