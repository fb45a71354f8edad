package dev.understudy.matillion.userconfig;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LoginUserRepository extends Repository<LoginUser, Long> {

    LoginUser save(LoginUser user);

    Optional<LoginUser> findByName(String name);

    /** In the order they were configured in. */
    @Query("select u from LoginUser u order by u.id")
    List<LoginUser> findAllInOrder();

    boolean existsByAdminTrueAndNameNot(String name);
}
