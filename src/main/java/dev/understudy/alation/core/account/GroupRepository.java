package dev.understudy.alation.core.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface GroupRepository extends Repository<UserGroup, Long> {

    UserGroup save(UserGroup group);

    /** Those that an identity provider may manage. */
    Optional<UserGroup> findByIdAndBuiltInFalseAndDeletedFalse(long id);

    @NativeQuery("select count(*) > 0 from user_group where lower_display_name = :lowerName and deleted = false")
    boolean existsByName(String lowerName);

    @Query("select coalesce(max(g.profileId), 0) + 1 from UserGroup g")
    long nextProfileId();
}
