package dev.understudy.matillion.permission.group;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Groups by name and id; other families of the permission tree ask it too. */
public interface PermissionGroupRepository extends Repository<PermissionGroup, Long> {

    PermissionGroup save(PermissionGroup group);

    /**
     * Holds the groups until the transaction ends: two cannot become each other's parents at the same moment. In the order of their
     * ids, so that two callers who hold the same ones do not wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from PermissionGroup g where g.id in :ids order by g.id")
    List<PermissionGroup> findAndHold(Collection<Long> ids);

    default Optional<PermissionGroup> findAndHold(long id) {
        return findAndHold(List.of(id)).stream().findFirst();
    }

    Optional<PermissionGroup> findByName(String name);

    Optional<PermissionGroup> findById(long id);

    /** Without their roles, for who shows none. */
    List<PermissionGroup> findAllByOrderById();

    @Query("select g from PermissionGroup g left join fetch g.otherRoles order by g.id")
    List<PermissionGroup> findAllWithRoles();

    @Query("select g.name from PermissionGroup g order by g.id")
    List<String> findNames();

    /** Memberships and permission states go with the group; its children are left without a parent. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from PermissionGroup g where g.id = :id")
    void deleteById(long id);
}
