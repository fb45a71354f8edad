package dev.understudy.matillion.permission.group;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Malformed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group that permissions are granted to. Its name is its key; renaming keeps id, members and permissions. */
@Entity
@Table(name = "matillion_group")
public class PermissionGroup {

    private static final int LONGEST_ROLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private @Nullable Long parentId;

    @ElementCollection
    @CollectionTable(name = "matillion_group_role", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "role")
    @OrderBy
    private Set<String> otherRoles = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PermissionGroup() {}

    PermissionGroup(String name) {
        this.name = name;
    }

    /** Refuses roles that cannot be kept. */
    static void checkRoles(Collection<String> roles) {
        requireFilled(roles);
        if (roles.stream().anyMatch(role -> role.length() > LONGEST_ROLE)) {
            throw new BadRequest("A role is longer than " + LONGEST_ROLE + " characters");
        }
    }

    /** Refuses roles that nobody can have. */
    static void requireFilled(Collection<@Nullable String> roles) {
        if (roles.stream().anyMatch(role -> role == null || role.isEmpty())) {
            throw new Malformed("a role is empty");
        }
    }

    void rename(String newName) {
        name = newName;
    }

    void placeUnder(@Nullable Long newParentId) {
        parentId = newParentId;
    }

    void mapRoles(Collection<String> roles) {
        otherRoles.retainAll(roles);
        otherRoles.addAll(roles);
    }

    void addRole(String role) {
        otherRoles.add(role);
    }

    boolean removeRole(String role) {
        return otherRoles.remove(role);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    /** Roles of the instance or of a directory whose holders belong to this group; free texts. */
    public Set<String> otherRoles() {
        return otherRoles;
    }
}
