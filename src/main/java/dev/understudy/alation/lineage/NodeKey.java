package dev.understudy.alation.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.auth.Secrets;
import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What takes part in lineage, by the key that names it, whether the catalog has such an object or not.
 *
 * @param shown as answers write it as long as there is no object
 * @param digest the same for all spellings of the key
 * @param server what the key begins with; null if it begins with no id
 * @param table the digest of the table that a column lies in; null for all else
 */
record NodeKey(
        NodeType type,
        String shown,
        String digest,
        @Nullable ObjectRef server,
        @Nullable String table) {

    private static final Pattern BI = Pattern.compile("(\\d{1,18})\\.(\\w+)\\..+", Pattern.DOTALL);

    /** As clients write it, whatever blanks stand around it; empty if no object of the type could have such a key. */
    static Optional<NodeKey> read(NodeType type, String text) {
        String bare = Texts.strip(text);
        return Optional.of(of(type, bare))
                .filter(key -> !bare.isEmpty() && (type.server() == null || key.server() != null));
    }

    /** The key that an object has, whatever it is. */
    static NodeKey of(NodeType type, String text) {
        ObjectKey key = ObjectKeys.of(type.otype(), text);
        Long serverId = serverId(type, key);
        return new NodeKey(
                type,
                shown(key),
                Secrets.digest(key.identity()),
                type.server() == null || serverId == null ? null : new ObjectRef(type.server(), serverId),
                key.form() == KeyForm.COLUMN ? Secrets.digest(key.parent().identity()) : null);
    }

    /**
     * The id of its node, which follows from the key: nobody has to look it up to write.
     *
     * @param veiled whether it is the node of those from whom what the key names is hidden
     */
    UUID id(boolean veiled) {
        return UUID.nameUUIDFromBytes((type + " " + digest + " " + veiled).getBytes(UTF_8));
    }

    /** What it names, and the table and the schema that it lies in, the nearest first; none of what lies in no server: nobody hides that. */
    List<KeyPlace> places() {
        return type.server() == null
                ? List.of()
                : KeyPlace.nearestFirst(type.otype(), ObjectKeys.of(type.otype(), shown));
    }

    /** What keys begin with. */
    static Set<ObjectRef> servers(Collection<NodeKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(key.server())).collect(toSet());
    }

    /** Null if the key cannot be read as one of the type. */
    private static @Nullable Long serverId(NodeType type, ObjectKey key) {
        if (type.isBi()) {
            Matcher parts = BI.matcher(key.shown());
            return parts.matches() && parts.group(2).equalsIgnoreCase(type.otype())
                    ? Ids.read(parts.group(1)).getAsLong()
                    : null;
        }
        return key.form() == KeyForm.NONE ? null : key.root();
    }

    /** Lineage puts a dot between a file system and the path in it, uploads do not. */
    private static String shown(ObjectKey key) {
        return key.form() == KeyForm.FILE ? key.root() + "./" + key.name() : key.shown();
    }
}
