package dev.understudy.alation.tag;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TagRepository extends Repository<Tag, Long> {

    Tag save(Tag tag);

    Optional<Tag> findById(long id);

    Optional<Tag> findByName(String name);
}
