package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface UserRepository extends Repository<UserAccount, Long> {

    Optional<UserAccount> findById(long id);

    /** Those that an identity provider may manage. */
    Optional<UserAccount> findByIdAndRemovedFalseAndSystemFalse(long id);

    List<UserAccount> findByLogin(String login);

    Optional<UserAccount> findFirstByRoleAndSuspendedFalseAndSystemFalseOrderById(Role role);

    UserAccount save(UserAccount user);

    /** People's accounts whose names differ only in case, one set after the other. */
    @Query("""
            select u from UserAccount u
            where u.suspended = false and u.system = false and u.login in
                (select d.login from UserAccount d where d.suspended = false and d.system = false
                group by d.login having count(d) > 1)
            order by u.login, u.id""")
    List<UserAccount> findDuplicates();

    @Query("select coalesce(max(u.profileId), 0) + 1 from UserAccount u")
    long nextProfileId();
}
