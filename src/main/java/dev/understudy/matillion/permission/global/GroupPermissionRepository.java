package dev.understudy.matillion.permission.global;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GroupPermissionRepository extends Repository<GroupPermission, GroupPermission.Id> {

    GroupPermission save(GroupPermission permission);

    @Query("select p from GroupPermission p where p.id.groupId in :groups order by p.id.groupId, p.id.node")
    List<GroupPermission> findOf(Collection<Long> groups);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from GroupPermission p where p.id.groupId = :group")
    void deleteOf(long group);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from GroupPermission p where p.id.groupId = :group and p.id.node = :node")
    void deleteOf(long group, String node);
}
