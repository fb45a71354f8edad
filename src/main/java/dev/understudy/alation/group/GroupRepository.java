package dev.understudy.alation.group;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GroupRepository extends Repository<UserGroup, Long> {

    Optional<UserGroup> findById(long id);
}
