package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import java.util.regex.Pattern;

/** What instances and snapshots may be called: what can stand in a path as it is. */
final class Names {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    private Names() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** @param of what is to be called so, such as {@code A snapshot} */
    static void require(String of, String name) {
        if (!isOne(name)) {
            throw new BadRequest(
                    "%s's name has 1 to 40 of the characters a-z, 0-9 and '-', not '%s'".formatted(of, name));
        }
    }
}
