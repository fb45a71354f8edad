package dev.understudy.access;

import dev.understudy.instance.CurrentInstance;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.Methods;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The role table as older releases of Alation have it: without what came later. Which one counts is for the instance to say, or for the server. */
@Component
public class Releases {

    /** Before all of the table. */
    private static final Version FIRST = Version.parse("0");

    private static final String STANDING = Releases.class.getName() + ".standing";

    /** Where a request stands in the table; null outside of it. */
    private record Standing(RoleMatrix.@Nullable Place place) {}

    private final RoleMatrix newest;
    private final @Nullable String usual;
    private final NavigableSet<Version> known;
    private final Map<Version, RoleMatrix> older = new ConcurrentHashMap<>();

    Releases(RoleMatrix newest, ReleaseProperties settings) {
        this.newest = newest;
        this.usual = settings.release();
        this.known = newest.rows().stream()
                .flatMap(row -> row.endpoints().stream().map(MatrixRow.Endpoint::since))
                .filter(since -> !since.isEmpty())
                .map(Release::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The release that the current instance emulates; null for the newest. */
    public @Nullable String current() {
        Release told = CurrentInstance.setting(Release.class);
        return told == null ? usual : told.name();
    }

    /** The place of a call in the table of that release; null for a path that it does not have. */
    RoleMatrix.@Nullable Place find(CanonicalPath path, String method) {
        String release = current();
        return release == null ? newest.find(path, method) : matrix(release).find(path, method);
    }

    /** The same of a request, on which it stays: who tells of an answered call does so when the call has left its instance. */
    RoleMatrix.@Nullable Place placeOf(HttpServletRequest request) {
        Standing known = (Standing) request.getAttribute(STANDING);
        if (known == null) {
            known = new Standing(find(CanonicalPath.ofCall(request), request.getMethod()));
            request.setAttribute(STANDING, known);
        }
        return known.place();
    }

    /** The row that governs a request in that release, whoever makes it; null if there is none. */
    public @Nullable MatrixRow rowOf(HttpServletRequest request) {
        RoleMatrix.Place place = placeOf(request);
        return place == null ? null : place.row();
    }

    /** There are as many tables as there are releases that brought something, whatever releases are told. */
    private RoleMatrix matrix(String release) {
        Version last = Objects.requireNonNullElse(known.floor(Release.version(release)), FIRST);
        return older.computeIfAbsent(last, newest::until);
    }

    /** That the call is there in a later release than the current one, in words; of a method that its path never gets, that the path is. */
    public Optional<String> later(CanonicalPath path, String method) {
        String release = current();
        RoleMatrix.Place place = release == null ? null : newest.find(path, method);
        if (release == null
                || place == null
                || place.row() == null && matrix(release).find(path, method) != null) {
            return Optional.empty();
        }
        return endpoints(place, method)
                .map(MatrixRow.Endpoint::since)
                .filter(since -> !since.isEmpty() && Release.version(since).compareTo(Release.version(release)) > 0)
                .min(Comparator.comparing(Release::version))
                .map(since ->
                        "It is available from release " + since + " on, and this instance is of release " + release);
    }

    /** What the row of the place says of the method; all that is said of the path if there is none. */
    private Stream<MatrixRow.Endpoint> endpoints(RoleMatrix.Place place, String method) {
        MatrixRow row = place.row();
        String read = Methods.answering(method);
        return (row == null ? newest.rows().stream() : Stream.of(row))
                .flatMap(each -> each.endpoints().stream())
                .filter(endpoint -> endpoint.path().equals(place.template())
                        && (row == null || endpoint.methods().contains(read)));
    }
}
