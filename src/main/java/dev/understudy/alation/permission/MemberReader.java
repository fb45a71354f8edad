package dev.understudy.alation.permission;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidValues;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.web.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads members. No page shows their form, so each key is taken in the spellings that siblings use. */
@Component
class MemberReader {

    private static final Map<String, Level> LEVELS =
            Map.of("ADMIN", Level.ADMIN, "DATA_SOURCE_ADMIN", Level.ADMIN, "VIEWER", Level.VIEWER);

    private final ObjectView objects;
    private final AccessLists access;

    MemberReader(ObjectIndex objects, AccessLists access) {
        this.objects = objects.forTheSystem(); // people are nobody's secret
        this.access = access;
    }

    /**
     * The members in lists of resources, all of which and of whom exist, with what they may do: administer a public resource, see a private one, unless
     * said otherwise.
     */
    Map<ObjectRef, List<List<Member>>> members(Map<Resource, List<List<JsonNode>>> lists) {
        requireKnown(lists.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(MemberReader::named)
                .distinct()
                .toList());
        Map<ObjectRef, List<List<Member>>> members = new LinkedHashMap<>();
        lists.forEach((resource, given) -> {
            Level usual = access.isPrivate(resource.ref(), resource.source()) ? Level.VIEWER : Level.ADMIN;
            members.put(
                    resource.ref(),
                    given.stream().map(list -> members(list, usual)).toList());
        });
        return members;
    }

    private static List<Member> members(List<JsonNode> given, Level usual) {
        Map<ObjectRef, Member> members = new LinkedHashMap<>();
        given.forEach(each -> members.put(named(each), new Member(named(each), level(each, usual))));
        return List.copyOf(members.values());
    }

    private void requireKnown(List<ObjectRef> named) {
        Set<ObjectRef> known = objects.present(named);
        named.forEach(who -> {
            if (!known.contains(who)) {
                String noun = who.otype().equals(People.USER) ? "User" : "Group";
                throw refused(noun + " with id " + who.oid() + " does not exist");
            }
        });
    }

    /** Users and groups, whether they exist or not. */
    static List<ObjectRef> named(List<JsonNode> members) {
        return members.stream().map(MemberReader::named).toList();
    }

    private static ObjectRef named(JsonNode member) {
        if (!member.isObject()) {
            throw refused(FieldErrors.noDictionary(member));
        }
        String type = text(member, "member_type", "type", "otype");
        JsonNode id = first(member, "member_id", "id", "oid");
        String otype = Otypes.canonical(type);
        if (!People.OTYPES.contains(otype)) {
            throw refused("\"" + type + "\" is not a valid member type");
        }
        return new ObjectRef(otype, Ids.inJson(id).orElseThrow(() -> refused(FieldErrors.NO_INTEGER)));
    }

    static InvalidValues refused(String message) {
        return new InvalidValues(List.of(Map.of("members", List.of(message))));
    }

    private static Level level(JsonNode member, Level usual) {
        JsonNode permission = member.path("permission");
        if (permission.isMissingNode() || permission.isNull()) {
            return usual;
        }
        String name = permission.isString() ? permission.asString() : permission.toString();
        Level level = LEVELS.get(name.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw refused("\"" + name + "\" is not a valid permission");
        }
        return level;
    }

    private static String text(JsonNode member, String... keys) {
        return first(member, keys).asString("");
    }

    private static JsonNode first(JsonNode member, String... keys) {
        for (String key : keys) {
            if (member.has(key)) {
                return member.path(key);
            }
        }
        return member.path(keys[0]);
    }
}
