package dev.understudy.matillion.permission.global;

import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import java.util.HashMap;
import java.util.Map;

/** A group's permissions as exported: every node with the state that is set, DEFAULT included, so that it can come back. */
record GroupPermissionPayload(String group, Map<String, PermissionState> permissions) {

    static GroupPermissionPayload of(String group, Map<String, PermissionState> set) {
        Map<String, PermissionState> all = new HashMap<>(); // its order is the product's
        for (PermissionNode node : PermissionNode.CATALOGUE) {
            all.put(node.exportKey(), set.getOrDefault(node.exportKey(), PermissionState.DEFAULT));
        }
        return new GroupPermissionPayload(group, all);
    }
}
