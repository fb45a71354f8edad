package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** That a group grants or forbids a permission. For DEFAULT there is no row. */
@Entity
@Table(name = "matillion_group_permission")
public class GroupPermission {

    /** One group, one node. */
    @Embeddable
    record Id(long groupId, String node) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private PermissionState state;

    @SuppressWarnings("NullAway.Init")
    protected GroupPermission() {}

    GroupPermission(long groupId, PermissionNode node, PermissionState state) {
        this.id = new Id(groupId, node.exportKey());
        this.state = state;
    }

    long groupId() {
        return id.groupId();
    }

    String node() {
        return id.node();
    }

    PermissionState state() {
        return state;
    }
}
