package dev.understudy.alation.core.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface GroupRepository extends Repository<UserGroup, Long> {

    Optional<UserGroup> findById(long id);
}
