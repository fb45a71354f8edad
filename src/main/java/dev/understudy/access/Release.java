package dev.understudy.access;

import dev.understudy.error.BadRequest;
import dev.understudy.instance.Told;
import java.lang.module.ModuleDescriptor.Version;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The release of Alation that an instance was told to be of.
 *
 * @param name such as {@code 2023.1} or {@code 2023.1.7}; null for the newest
 */
@Told("release")
public record Release(@Nullable String name) {

    public static final String FORM = "a release of Alation, such as 2023.1 or 2023.1.7";

    private static final Pattern NAMES = Pattern.compile("\\d{4}(\\.\\d{1,4}){1,4}");

    static boolean isName(String text) {
        return NAMES.matcher(text).matches();
    }

    /** Refuses what is no release. */
    public void requireName() {
        if (name != null && !isName(name)) {
            throw new BadRequest("release is " + FORM + ", not '" + name + "'");
        }
    }

    /** Releases follow each other by their numbers; one that lacks the last is the first of all that have it. */
    static Version version(String name) {
        return Version.parse(name);
    }
}
