package dev.understudy.matillion.permission.node;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A permission of the instance. It is spelt in three ways: as exported ({@code /API Profile/Read}), as listed and in URLs
 * ({@code API Profile-Read}), and as an id ({@code /APIProfile/Read}).
 *
 * @param exportKey the exported form; the root's is empty
 */
public record PermissionNode(String exportKey) {

    /** All nodes, in the order whose hash maps and sets come out as the seed prints them. */
    public static final List<PermissionNode> CATALOGUE = List.of(
                    "",
                    "/Project",
                    "/OAuth",
                    "/Variable",
                    "/CDC",
                    "/CDC/Read",
                    "/CDC/Write",
                    "/API Profile",
                    "/API Profile/Read",
                    "/API Profile/Write",
                    "/Queue",
                    "/Credential",
                    "/Password")
            .stream()
            .map(PermissionNode::new)
            .toList();

    public static final PermissionNode ROOT = CATALOGUE.get(0);

    /** The node that an export's key names, in any spelling; the empty text is the root. */
    public static Optional<PermissionNode> find(String spelling) {
        String wanted = bare(spelling);
        return CATALOGUE.stream()
                .filter(node -> bare(node.exportKey).equals(wanted))
                .findFirst();
    }

    /** The node that somebody means whose spelling may be wrong, the root among them. */
    public static PermissionNode known(String spelling) {
        return find(spelling)
                .orElseThrow(() -> new BadRequest("Unable to find the permission: " + spelling
                        + new Nearest(CATALOGUE.stream()
                                        .map(PermissionNode::shortName)
                                        .toList())
                                .hint(bare(spelling))));
    }

    /** The node that a URL names; the root cannot be named there. */
    public static PermissionNode get(String spelling) {
        return find(spelling)
                .filter(node -> !node.equals(ROOT))
                .orElseThrow(() -> new NotFound("Unable to find the permission: " + spelling));
    }

    /** As listed: {@code API Profile-Read}. */
    public String listName() {
        return exportKey.substring(1).replace('/', '-');
    }

    /** As in get and update: {@code /APIProfile/Read}. */
    public String id() {
        return exportKey.replace(" ", "");
    }

    /** As in the message of an update: {@code APIProfile-Read}. */
    public String shortName() {
        return bare(exportKey);
    }

    /** The node above; null above the root. */
    public @Nullable PermissionNode parent() {
        return equals(ROOT)
                ? null
                : find(exportKey.substring(0, exportKey.lastIndexOf('/'))).orElse(ROOT);
    }

    /** What all spellings of a node have in common. */
    public static String bare(String spelling) {
        return spelling.replaceFirst("^/", "").replace('/', '-').replace(" ", "");
    }
}
