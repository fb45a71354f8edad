package dev.understudy.journal;

import dev.understudy.access.Decision;
import dev.understudy.access.Enforcement;
import dev.understudy.access.Explanations;
import dev.understudy.access.Judgement;
import dev.understudy.access.Judgements;
import dev.understudy.access.RoleMatrix;
import dev.understudy.coverage.Coverage;
import dev.understudy.error.Errors;
import dev.understudy.error.Failure;
import dev.understudy.error.MetFault;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instance;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records the calls of the emulated APIs: behind the choice of the instance, and in front of all that may answer. */
@Component
class RecordingFilter implements Filter {

    private final Journal journal;
    private final Background background;
    private final Underway underway;
    private final Coverage coverage;
    private final Judgements judgements;
    private final Explanations explanations;
    private final Errors errors;
    private final RoleMatrix matrix;

    RecordingFilter(
            Journal journal,
            Background background,
            Underway underway,
            Coverage coverage,
            Judgements judgements,
            Explanations explanations,
            Errors errors,
            RoleMatrix matrix) {
        this.journal = journal;
        this.background = background;
        this.underway = underway;
        this.coverage = coverage;
        this.judgements = judgements;
        this.explanations = explanations;
        this.errors = errors;
        this.matrix = matrix;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (!CurrentInstance.isChosen() || judgements.isOwn(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        Instance instance = CurrentInstance.get();
        Underway.Mark mark = underway.begins(instance.life(), response);
        try {
            record(instance, request, response, chain);
        } finally {
            underway.ends(mark);
        }
    }

    private void record(Instance instance, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Instant time = Recording.now();
        long begin = System.nanoTime();
        Copies copies = journal.keepsBodies(instance) ? new Copies(request, response) : null;
        try {
            if (copies == null) {
                answer(request, response, chain);
            } else {
                answer(copies.request(), copies.response(), chain);
            }
        } finally {
            keep(instance, time, System.nanoTime() - begin, request, response, copies);
        }
    }

    /** Whatever is answered, it is known then. */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException unanswered) {
            errors.write(request, response, unanswered);
        }
    }

    private void keep(
            Instance instance,
            Instant time,
            long nanos,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Copies copies) {
        int status = response.getStatus();
        Judgement judgement = judgements.of(request, status);
        if (judgement.isElsewhere() && status != HttpStatus.NOT_FOUND.value()) {
            return; // pages of the server itself, which no gate guards
        }
        Decision decision = Decision.on(request);
        Exception failure = Errors.failureOn(request);
        if (Judgement.isMadeOf(request)) {
            coverage.count(judgement, decision);
        }
        background.add(
                instance.life(),
                new Recording(
                        time,
                        nanos,
                        request.getMethod(),
                        sent(request),
                        request.getQueryString(),
                        MetFault.hasBroken(request) ? null : status,
                        judgement,
                        judgement.row() == null ? null : matrix.row(judgement.row()),
                        decision,
                        Enforcement.hasLetPass(request),
                        MetFault.on(request),
                        failure instanceof Failure known ? known.text() : null,
                        why(request, response, failure),
                        copies == null ? null : copies.exchange()));
    }

    private Supplier<Optional<String>> why(
            HttpServletRequest request, HttpServletResponse response, @Nullable Exception failure) {
        return failure == null ? Optional::empty : explanations.later(request, response, failure);
    }

    /** The path in its one spelling, with the slash at its end that was sent: clients look for what they have written. */
    private static String sent(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean slash = request instanceof HttpServletRequestWrapper wrapper
                && wrapper.getRequest() instanceof HttpServletRequest raw
                && raw.getRequestURI().endsWith("/")
                && !path.endsWith("/");
        return slash ? path + "/" : path;
    }
}
