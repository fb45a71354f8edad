package dev.understudy.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.error.Unrouted;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.PathShape;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.ServedPaths;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what the table says of a call without making it. */
@Component
public class AccessQuestions {

    /**
     * The answer: a {@link Decision}, or why the table does not come to one.
     *
     * @param user id of the user that a condition was tried with
     * @param path the documented form of the path
     * @param reason in words
     * @param methods what the path offers, where the method asked for is not among it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessAnswer(
            boolean allowed,
            @Nullable Integer row,
            @Nullable String family,
            @Nullable String title,
            @Nullable String cell,
            @Nullable Map<Role, String> roles,
            Decision.@Nullable Condition condition,
            @Nullable Role role,
            @Nullable Long user,
            @Nullable String path,
            @Nullable List<String> methods,
            String reason) {

        static AccessAnswer of(Decision decision, @Nullable Long tried, String path, String reason) {
            MatrixRow row = decision.row();
            return new AccessAnswer(
                    !decision.isDenied(),
                    row.number(),
                    row.family(),
                    row.heading(),
                    decision.cell().text(),
                    row.texts(),
                    decision.condition(),
                    decision.caller().role(),
                    decision.condition() == null ? null : tried,
                    path,
                    null,
                    reason);
        }

        /** Whoever may come in may ask for the methods, whatever the role. */
        static AccessAnswer options(RoleMatrix.Place place) {
            String reason = place.isOpen()
                    ? "OPTIONS tells whoever asks the methods of the path, as it asks for no credential."
                    : "OPTIONS tells whoever brings a credential the methods of the path, whatever the role.";
            return withoutRow(true, place.template(), List.copyOf(place.methods()), reason);
        }

        static AccessAnswer outside(@Nullable String path, @Nullable List<String> methods, String reason) {
            return withoutRow(false, path, methods, reason);
        }

        private static AccessAnswer withoutRow(
                boolean allowed, @Nullable String path, @Nullable List<String> methods, String reason) {
            return new AccessAnswer(allowed, null, null, null, null, null, null, null, null, path, methods, reason);
        }
    }

    private static final String OPTIONS = "OPTIONS";

    /** Tried where no user has the role. */
    private static final long NOBODY = -1;

    private final Releases releases;
    private final Stars stars;
    private final RoleHolders holders;
    private final List<PathShape> shapes;
    private final ServedPaths served;
    private final Gates gates;

    AccessQuestions(
            Releases releases,
            Stars stars,
            RoleHolders holders,
            List<PathShape> shapes,
            ServedPaths served,
            Gates gates) {
        this.releases = releases;
        this.stars = stars;
        this.holders = holders;
        this.shapes = shapes;
        this.served = served;
        this.gates = gates;
    }

    /**
     * Explains a call.
     *
     * @param user whom to try a starred cell with; null takes the first active user with the role
     * @param url a path, with a query string if it matters
     */
    public AccessAnswer explain(Role role, @Nullable Long user, String method, String url) {
        String[] parts = url.split("\\?", 2);
        CanonicalPath raw = CanonicalPath.of(parts[0]);
        if (raw == null) {
            return AccessAnswer.outside(null, null, "The path has a broken escape: 404.");
        }
        CanonicalPath path = withoutInstance(raw).shapedBy(shapes);
        String usedMethod = method.toUpperCase(Locale.ROOT);
        RoleMatrix.Place place = releases.find(path, usedMethod);
        if (place == null) {
            return AccessAnswer.outside(null, null, unknown(path, usedMethod));
        }
        MatrixRow row = place.row();
        if (row == null && usedMethod.equals(OPTIONS)) {
            return AccessAnswer.options(place);
        }
        if (row == null) {
            List<String> methods = List.copyOf(place.methods());
            String reason = releases.later(path, usedMethod).orElse("The path does not offer this method") + ": 405.";
            return AccessAnswer.outside(place.template(), methods, reason);
        }
        if (user != null && holders.roleOf(user).isEmpty()) {
            throw new NotFound("There is no user " + user);
        }
        if (user != null && holders.roleOf(user).filter(role::equals).isEmpty()) {
            throw new BadRequest("User " + user + " does not have the role " + role);
        }
        Long tried = user == null ? holders.firstWith(role).orElse(null) : user;
        String source =
                QueryParameters.ofQuery(parts.length > 1 ? parts[1] : null).last(Stars.SOURCE_PARAMETER);
        Caller caller = new Caller(tried == null ? NOBODY : tried, role);
        try {
            Decision decision = stars.decide(row, caller, place.variables(), source);
            return AccessAnswer.of(decision, tried, place.template(), inWords(decision));
        } catch (Unrouted noId) {
            return AccessAnswer.outside(place.template(), null, "The id in the path is none, so no such URL: 404.");
        }
    }

    /** A path may name the instance that is asked; what another would say, that one has to be asked. */
    private static CanonicalPath withoutInstance(CanonicalPath path) {
        String first = path.segments().isEmpty() ? "" : path.segments().get(0);
        if (!first.startsWith("@")) {
            return path;
        }
        String asked = CurrentInstance.get().name();
        if (!first.substring(1).equals(asked)) {
            throw new BadRequest("The path is one of the instance '" + first.substring(1) + "', and the instance '"
                    + asked + "' was asked. Ask /" + first + "/_understudy/access");
        }
        return path.withoutFirst();
    }

    private String unknown(CanonicalPath path, String method) {
        Optional<String> later = releases.later(path, method);
        if (later.isPresent()) {
            return later.get() + ": 404.";
        }
        if (served.has(path)) {
            return "The path is served, but not one of Alation's, so the table does not speak of it." + opened(path);
        }
        return "No row of the table has this path, so it is closed: 404."
                + served.nearest(path)
                        .map(template -> " The nearest that is served: " + template)
                        .orElse("");
    }

    private String opened(CanonicalPath path) {
        Gate gate = gates.of(path.text());
        return gate == null ? "" : " It is opened by " + gate.key() + ".";
    }

    private static String inWords(Decision decision) {
        String cell = "Row %d says %s for %s"
                .formatted(
                        decision.row().number(),
                        decision.cell().text(),
                        decision.caller().role().title());
        Decision.Condition condition = decision.condition();
        if (condition == null) {
            return cell + ".";
        }
        String met = condition.met() == null
                ? "which the endpoint decides itself once it knows the data source"
                : condition.met() ? "which holds" : "which does not hold";
        String also = decision.isPending() && condition.met() != null
                ? " for the one in the query; the endpoint decides itself once it knows all"
                : "";
        return cell + ", on the condition: " + condition.rule() + "; " + met + also + ".";
    }
}
