package dev.understudy.matillion.permission.user;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Permission users by name; other families of the permission tree ask it too. */
public interface PermissionUserRepository extends Repository<PermissionUser, Long> {

    PermissionUser save(PermissionUser user);

    void delete(PermissionUser user);

    @Query("select u from PermissionUser u left join fetch u.groups where u.name = :name")
    Optional<PermissionUser> findByName(String name);

    @Query("select u from PermissionUser u left join fetch u.groups order by u.id")
    List<PermissionUser> findAllWithGroups();

    @Query("select u.name from PermissionUser u join u.groups g where g.id = :group order by u.id")
    List<String> findNamesIn(long group);

    @Query("select u.name from PermissionUser u order by u.id")
    List<String> findNames();
}
