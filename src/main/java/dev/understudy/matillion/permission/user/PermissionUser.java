package dev.understudy.matillion.permission.user;

import dev.understudy.matillion.permission.group.PermissionGroup;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which groups a login name belongs to. It is not the login: deleting one leaves the other. */
@Entity
@Table(name = "matillion_permission_user")
public class PermissionUser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;

    @ManyToMany
    @JoinTable(
            name = "matillion_membership",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "group_id"))
    @OrderBy("id")
    private Set<PermissionGroup> groups = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PermissionUser() {}

    PermissionUser(String name) {
        this.name = name;
    }

    long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<PermissionGroup> groups() {
        return groups;
    }

    boolean join(PermissionGroup group) {
        return groups.add(group);
    }

    boolean leave(PermissionGroup group) {
        return groups.remove(group);
    }

    void belongTo(Collection<PermissionGroup> all) {
        groups.retainAll(all);
        groups.addAll(all);
    }
}
