package dev.understudy.trouble;

import dev.understudy.access.Role;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Failure;
import dev.understudy.error.InvalidBearer;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.Refused;
import dev.understudy.error.Staged;
import dev.understudy.error.Throttled;
import dev.understudy.web.Methods;
import dev.understudy.web.PathGlob;
import dev.understudy.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is to go wrong, and for whom. What is left out does not matter.
 *
 * @param method of HTTP
 * @param path of the calls that it meets; * stands for anything
 * @param role of the caller; such a fault meets calls that the table has let in
 * @param row of the role table
 * @param status that is answered, from 400 on, in place of what the call would have done
 * @param error the text in the answer; if it is left out, the API's usual one for the status
 * @param delay after which the answer, or the call itself, goes on
 * @param connection RESET breaks the connection without an answer, TRUNCATE in the middle of it
 * @param times for how many calls; if it is left out, for all
 * @param probability with which it meets a call, up to 1
 */
public record Fault(
        @Nullable String method,
        @Nullable String path,
        @Nullable Role role,
        @Nullable Long row,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Delay delay,
        @Nullable Connection connection,
        @Nullable Long times,
        @Nullable Double probability) {

    /** How a connection breaks. */
    public enum Connection {
        RESET,
        TRUNCATE
    }

    public Fault {
        method = method == null ? null : method.toUpperCase(Locale.ROOT);
    }

    /** Refuses what would never meet a call, or nobody could have meant; all is known of it by now. */
    void requireSense() {
        BadRequest.unless(
                status != null || delay != null || connection != null,
                "Say what the fault is: a status, a delay or a connection that breaks");
        Methods.require(method);
        BadRequest.unless(
                path == null || PathGlob.fitsSome(path),
                "path is one of the emulated services, such as /integration/v2/*");
        BadRequest.unless(
                path == null || !PathGlob.namesInstance(path),
                "path is one behind the instance, such as /integration/v2/*; the instance is the one that is told");
        BadRequest.unless(
                status == null || status >= HttpStatus.BAD_REQUEST.value() && HttpStatus.resolve(status) != null,
                "status is one of HTTP from 400 on, not " + status);
        requireText(path);
        requireText(error);
        BadRequest.unless(error == null || status != null, "An error needs the status that it comes with");
        BadRequest.unless(
                status == null || connection != Connection.RESET,
                "A connection that is reset has no status; leave one of the two out");
        BadRequest.unless(times == null || times > 0, "times is a whole number from 1");
        BadRequest.unless(
                probability == null || probability > 0 && probability <= 1, "probability is above 0, and at most 1");
    }

    /** It is kept, which not every database does with all texts. */
    private static void requireText(@Nullable String text) {
        Optional.ofNullable(text).flatMap(Texts::flaw).ifPresent(flaw -> BadRequest.unless(false, flaw));
    }

    boolean fits(String usedMethod, String usedPath) {
        return (method == null || method.equals(usedMethod)) && (path == null || new PathGlob(path).fits(usedPath));
    }

    boolean isDue() {
        return probability == null || ThreadLocalRandom.current().nextDouble() < probability;
    }

    boolean breaks(Connection way) {
        return connection == way;
    }

    /**
     * What is answered; null if the call goes on. Each API words it.
     *
     * @param methods those of the path, looked up only where the answer tells them
     */
    @Nullable
    Failure failure(String usedMethod, Supplier<List<String>> methods) {
        if (status == null) {
            return null;
        }
        HttpStatus known = HttpStatus.valueOf(status);
        if (known == HttpStatus.UNAUTHORIZED) {
            return new Staged(known, error, new InvalidBearer());
        }
        if (known == HttpStatus.METHOD_NOT_ALLOWED) {
            List<String> others = methods.get().stream()
                    .filter(each -> !each.equals(usedMethod))
                    .toList();
            return new Staged(known, error, new MethodNotAllowed(usedMethod, others));
        }
        if (error != null) {
            return new Staged(known, error);
        }
        return switch (known) {
            case FORBIDDEN -> new PermissionDenied();
            case NOT_FOUND -> new NotFound();
            case TOO_MANY_REQUESTS -> new Throttled(1);
            default -> known.is5xxServerError() ? new Refused(known) : new Staged(known, known.getReasonPhrase());
        };
    }
}
