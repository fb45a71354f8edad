package dev.understudy.alation.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.messages.PatchOpType;
import dev.understudy.alation.core.account.UserGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Changes to a group, brought to what comes of all of them: members are written at once, and never read, however many there are. */
final class GroupPatch {

    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private boolean allRemoved;
    private String displayName;
    private String externalId;

    private GroupPatch(UserGroup before) {
        this.displayName = before.displayName();
        this.externalId = before.externalId();
    }

    static GroupPatch of(UserGroup before, ScimPatch patch) {
        GroupPatch result = new GroupPatch(before);
        Change.of(patch, ScimTree.GROUP).forEach(change -> result.apply(change, before));
        return result;
    }

    String displayName() {
        return displayName;
    }

    String externalId() {
        return externalId;
    }

    /** Whether none stays a member who is not added. */
    boolean isAllRemoved() {
        return allRemoved;
    }

    Set<String> added() {
        return added;
    }

    Set<String> removed() {
        return removed;
    }

    /** What groups have has no parts that could be changed by themselves, so a longer path leads to something unknown. */
    private void apply(Change change, UserGroup before) {
        if (change.path().size() > 1) {
            return;
        }
        switch (change.attribute()) {
            case "id" -> UserProvisioning.requireId(before.id(), text(change));
            case "displayname" -> displayName = text(change);
            case "externalid" -> externalId = text(change);
            case "members" -> members(change);
            default -> {} // unknown, or nobody's to change
        }
    }

    /** Empty if the attribute is removed. */
    private static String text(Change change) {
        if (change.type() == PatchOpType.REMOVE) {
            return "";
        }
        if (!change.value().isValueNode()) {
            throw ScimFailure.invalidValue("The value of " + change.path() + " is not of its type");
        }
        return change.value().asText();
    }

    private void members(Change change) {
        Filter filter = change.path().getElement(0).getValueFilter();
        boolean removes = change.type() == PatchOpType.REMOVE;
        if (filter != null && !removes) {
            throw ScimFailure.invalidPath("Single members can be removed only");
        }
        List<String> ids = filter == null ? ids(change.value()) : ids(filter).toList();
        if (change.type() == PatchOpType.REPLACE
                || removes && filter == null && change.value().isNull()) {
            removeAll();
        }
        if (removes) {
            ids.forEach(added::remove);
            removed.addAll(ids);
        } else {
            ids.forEach(removed::remove);
            added.addAll(ids);
        }
    }

    private void removeAll() {
        allRemoved = true;
        added.clear();
        removed.clear();
    }

    /** One member or several, as objects or by their ids alone; those without a value are passed over, as in whole groups. */
    private static List<String> ids(JsonNode value) {
        Stream<JsonNode> members =
                value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return members.filter(member -> member.isObject() ? member.hasNonNull("value") : !member.isNull())
                .map(member -> member.isObject()
                        ? GroupInput.requireUser(
                                member.path("value").asText(),
                                member.path("type").asText())
                        : member.asText())
                .toList();
    }

    /** {@code members[value eq "12"]}, or several of these joined by "or". */
    private static Stream<String> ids(Filter filter) {
        if (filter.getFilterType() == FilterType.OR) {
            return filter.getCombinedFilters().stream().flatMap(GroupPatch::ids);
        }
        boolean byId = filter.getFilterType() == FilterType.EQUAL
                && filter.getAttributePath().toString().toLowerCase(Locale.ROOT).equals("value");
        if (!byId) {
            throw ScimFailure.invalidFilter("Members are found by their value only");
        }
        return Stream.of(filter.getComparisonValue().asText());
    }
}
