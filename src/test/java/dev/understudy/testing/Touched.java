package dev.understudy.testing;

import dev.understudy.access.RoleMatrix;
import dev.understudy.web.CanonicalPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes which calls the tests of families and the stories have seen succeed, for the page that shows which tests touch which row of the
 * table. Tests that go through the whole table by themselves would stand in every line, and are left out.
 */
public final class Touched extends OncePerRequestFilter {

    /** Lines of test, method and path as the table has it, separated by tabs. */
    public static final Path NOTES = Path.of("target", "touched.tsv");

    private static final int REFUSED = 400;

    private final Supplier<RoleMatrix> matrix;
    private final Map<String, String> tests = new ConcurrentHashMap<>();
    private final Set<String> calls = new ConcurrentSkipListSet<>();

    private Touched(Supplier<RoleMatrix> matrix) {
        this.matrix = matrix;
    }

    static Touched in(SpringApplication application) {
        AtomicReference<BeanFactory> server = new AtomicReference<>();
        Touched touched = new Touched(() -> server.get().getBean(RoleMatrix.class));
        application.addInitializers(context -> server.set(context.getBeanFactory()));
        Onlookers.add(application, touched);
        return touched;
    }

    void begins(String instance, Class<?> test) {
        if (test.getPackageName().startsWith("dev.understudy.alation.")
                || test.getSimpleName().endsWith("StoryTest")) {
            tests.put(instance, test.getSimpleName());
        }
    }

    void write() {
        try {
            Files.createDirectories(NOTES.getParent());
            Files.write(NOTES, calls);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String instance = Written.instance(request);
        String test = instance == null ? null : tests.get(instance);
        if (test != null && response.getStatus() < REFUSED) {
            note(test, request);
        }
    }

    private void note(String test, HttpServletRequest request) {
        CanonicalPath path = CanonicalPath.on(request);
        RoleMatrix.Place place = path == null ? null : matrix.get().find(path, request.getMethod());
        if (place != null && place.row() != null) {
            calls.add(String.join("\t", test, request.getMethod(), place.template()));
        }
    }
}
