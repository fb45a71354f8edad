package dev.understudy.control.journal;

import dev.understudy.access.Judgement.Verdict;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.journal.Wanted;
import dev.understudy.web.Ids;
import dev.understudy.web.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which calls a query asks for. Where several values are possible they stand behind each other, separated by commas, or the parameter comes again. */
final class CallQuery {

    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::name).toList();

    /** Those of Alation, and of Matillion the one that all its callers have. */
    private static final List<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("API"))
            .toList();

    private CallQuery() {}

    /** Refuses what no call can ever be, which would be an empty answer. */
    static Wanted read(
            @Nullable List<String> verdict,
            @Nullable List<String> role,
            @Nullable List<String> row,
            @Nullable List<String> method,
            @Nullable String path,
            @Nullable List<String> status,
            Since since,
            RoleMatrix matrix) {
        Wanted wanted = new Wanted(
                names("verdict", verdict, VERDICTS).stream()
                        .map(Verdict::valueOf)
                        .toList(),
                names("role", role, ROLES),
                numbers("row", row, matrix::requireRow),
                methods(method),
                numbers("status", status, CallQuery::requireStatus),
                path,
                null,
                null,
                null,
                null);
        return since.of(wanted);
    }

    private static List<String> methods(@Nullable List<String> texts) {
        List<String> methods = values(texts);
        methods.forEach(Methods::require);
        return methods;
    }

    static void requireStatus(int status) {
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw new BadRequest("status is one of HTTP, not " + status);
        }
    }

    /** Null for any; in whatever case. */
    static void requireRole(@Nullable String role) {
        if (role != null) {
            requireKnown("role", role.toUpperCase(Locale.ROOT), ROLES);
        }
    }

    private static List<String> names(String parameter, @Nullable List<String> texts, List<String> known) {
        List<String> names = values(texts);
        names.forEach(name -> requireKnown(parameter, name, known));
        return names;
    }

    private static void requireKnown(String parameter, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new BadRequest(
                    "%s is one of %s, not '%s'%s".formatted(parameter, known, name, new Nearest(known).hint(name)));
        }
    }

    private static List<Integer> numbers(String parameter, @Nullable List<String> texts, IntConsumer requirement) {
        List<Integer> numbers = values(texts).stream()
                .map(value -> (int) Math.min(Integer.MAX_VALUE, Ids.inQuery(parameter, value)))
                .toList();
        numbers.forEach(requirement::accept);
        return numbers;
    }

    private static List<String> values(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.toUpperCase(Locale.ROOT))
                        .toList();
    }
}
