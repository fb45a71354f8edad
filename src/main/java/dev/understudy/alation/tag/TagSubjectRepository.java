package dev.understudy.alation.tag;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TagSubjectRepository extends Repository<TagSubject, Long> {

    TagSubject save(TagSubject subject);

    Optional<TagSubject> findByTagIdAndOtypeAndOid(long tagId, String otype, long oid);

    void delete(TagSubject subject);
}
