package dev.understudy.control.journal;

import dev.understudy.access.Judgement.Verdict;
import dev.understudy.access.Role;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.journal.Wanted;
import dev.understudy.web.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which calls a query asks for. Where several values are possible they stand behind each other, separated by commas, or the parameter comes again. */
final class CallQuery {

    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::name).toList();

    /** Those of Alation, and of Matillion the one that all its callers have. */
    private static final List<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("API"))
            .toList();

    private CallQuery() {}

    static Wanted read(
            @Nullable String verdict,
            @Nullable String role,
            @Nullable String row,
            @Nullable String method,
            @Nullable String path,
            @Nullable String status,
            Since since) {
        Wanted wanted = new Wanted(
                names("verdict", verdict, VERDICTS).stream()
                        .map(Verdict::valueOf)
                        .toList(),
                names("role", role, ROLES),
                numbers("row", row),
                values(method),
                numbers("status", status),
                path,
                null,
                null,
                null);
        return since.of(wanted);
    }

    /** Null for any; in whatever case. */
    static void requireRole(@Nullable String role) {
        if (role != null) {
            requireKnown("role", role.toUpperCase(Locale.ROOT), ROLES);
        }
    }

    private static List<String> names(String parameter, @Nullable String text, List<String> known) {
        List<String> names = values(text);
        names.forEach(name -> requireKnown(parameter, name, known));
        return names;
    }

    private static void requireKnown(String parameter, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new BadRequest(
                    "%s is one of %s, not '%s'%s".formatted(parameter, known, name, new Nearest(known).hint(name)));
        }
    }

    private static List<Integer> numbers(String parameter, @Nullable String text) {
        return values(text).stream()
                .map(value -> (int) Math.min(Integer.MAX_VALUE, Ids.inQuery(parameter, value)))
                .toList();
    }

    private static List<String> values(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.toUpperCase(Locale.ROOT))
                        .toList();
    }
}
