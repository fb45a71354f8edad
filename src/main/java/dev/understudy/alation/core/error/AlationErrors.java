package dev.understudy.alation.core.error;

import dev.understudy.access.AlationTrees;
import dev.understudy.error.Answer;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Failure;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.ServerFailure;
import dev.understudy.error.Throttled;
import dev.understudy.error.UsualStatus;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Alation's error bodies. Each path speaks the {@link Dialect} of its generation; a failure that only one family knows is
 * {@link Worded} by the family. To be laid beside the list of error shapes in {@code docs/alation.md}.
 */
@Component
@Order(2)
class AlationErrors implements ErrorSurface {

    /** With a title, as the documentation of the limits shows it. */
    record TooManyRequests(String code, String title, String detail) {

        TooManyRequests(String detail) {
            this("429000", "Too many requests", detail);
        }
    }

    private static final List<String> PLAIN =
            List.of("/integration/v1/article", "/integration/flag", "/integration/tag");

    private static final List<String> TITLED =
            List.of("/integration/v1/agent", "/integration/v1/datasource", "/integration/v2/datasource");

    private static final List<String> LINEAGE =
            List.of("/integration/v2/lineage", "/integration/v3/lineage", "/integration/v2/dataflow");
    private static final String BI = "/integration/v2/bi/";

    @Override
    public boolean covers(String path) {
        return AlationTrees.hold(path);
    }

    @Override
    public Answer word(Exception failure, String path) {
        HttpStatus status = UsualStatus.of(failure);
        boolean isOwnWord = failure instanceof Failure && !(failure instanceof ServerFailure);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR && !isOwnWord) {
            return Answer.page(status, "Server Error - Alation");
        }
        if (!(failure instanceof Failure known) || !isOwnWord) {
            return Answer.page(status, String.valueOf(failure.getMessage()));
        }
        if (known instanceof Throttled) {
            return Answer.json(status, new TooManyRequests(known.text()));
        }
        Answer answer =
                known instanceof Worded worded ? worded.answer() : dialect(path).word(known);
        return known instanceof MethodNotAllowed wrong ? answer.allowing(wrong) : answer;
    }

    private static Dialect dialect(String path) {
        if (path.startsWith("/api/") || path.startsWith("/catalog/")) {
            return Dialect.ERROR;
        }
        if (path.startsWith("/oauth/")) {
            return Dialect.OAUTH;
        }
        if (TITLED.stream().anyMatch(path::startsWith)) {
            return Dialect.TITLED;
        }
        if (LINEAGE.stream().anyMatch(path::startsWith)) {
            return Dialect.LINEAGE;
        }
        if (path.startsWith(BI)) {
            return Dialect.OF_BI;
        }
        return PLAIN.stream().anyMatch(path::startsWith) ? Dialect.PLAIN : Dialect.CODED;
    }
}
