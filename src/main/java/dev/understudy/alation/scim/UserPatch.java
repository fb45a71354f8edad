package dev.understudy.alation.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Set;

/** Changes to a user: the SDK makes them to what a client would have to write to leave the user as it is. */
final class UserPatch {

    /** What is kept of a user; other changes come to nothing. */
    private static final Set<String> KEPT =
            Set.of("id", "externalid", "username", "name", "displayname", "title", "emails", "active");

    private static final int MOST_EMAILS = 100;

    private UserPatch() {}

    static UserInput patched(UserInput before, ScimPatch patch) {
        ObjectNode user = ScimJson.object(before);
        Change.of(patch, ScimTree.USER).stream()
                .filter(change -> KEPT.contains(change.attribute()))
                .forEach(change -> apply(change, user));
        return ScimJson.as(user, UserInput.class);
    }

    private static void apply(Change change, ObjectNode user) {
        requireFew(change.value().isArray() ? change.value().size() : 1);
        try {
            operation(change, user).apply(user);
        } catch (ScimException refused) {
            ErrorResponse error = refused.getScimError();
            throw ScimFailure.bad(error.getScimType(), String.valueOf(error.getDetail()));
        } catch (IllegalArgumentException never) { // of an empty object, and of what lies too deep
            throw ScimFailure.invalidValue("There is no such operation at " + change.path());
        }
        requireFew(user.path("emails").size());
    }

    /** Each is compared with all others, and those that are there with the filter of each operation. */
    private static void requireFew(int emails) {
        if (emails > MOST_EMAILS) {
            throw ScimFailure.invalidValue("A user has at most 100 e-mails");
        }
    }

    /** Entra adds what is there, and replaces what is not: with a filter it is the other of the two that the SDK takes. */
    private static PatchOperation operation(Change change, ObjectNode user) throws ScimException {
        Path path = change.path();
        if (change.type() == PatchOpType.REMOVE) {
            return PatchOperation.remove(path);
        }
        boolean adds = path.getElement(0).getValueFilter() == null
                ? change.type() == PatchOpType.ADD
                : JsonUtils.findMatchingPaths(path.subPath(1), user).isEmpty();
        return adds ? PatchOperation.add(path, change.value()) : PatchOperation.replace(path, change.value());
    }
}
