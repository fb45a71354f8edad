package dev.understudy.matillion.userconfig;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LoginUserRepository extends Repository<LoginUser, Long> {

    LoginUser save(LoginUser user);

    Optional<LoginUser> findByName(String name);

    /** In the order they were configured in. */
    @Query("select u from LoginUser u order by u.id")
    List<LoginUser> findAllInOrder();

    /**
     * Holds the Server Admins until the transaction ends: two cannot take that role from each other at the same moment. In the order of their
     * ids, so that two callers do not wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from LoginUser u where u.admin = true order by u.id")
    List<LoginUser> findAndHoldAdmins();
}
