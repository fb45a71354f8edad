package dev.understudy.matillion.web;

import dev.understudy.error.Answer;
import dev.understudy.error.BadRequest;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Malformed;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.NotFound;
import dev.understudy.error.Staged;
import dev.understudy.error.TooLarge;
import dev.understudy.error.UsualStatus;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Matillion's error body: the same three keys as a write's result, also for reads. */
@Component
@Order(1)
class MatillionErrors implements ErrorSurface {

    @Override
    public boolean covers(String path) {
        return MatillionTree.holds(path);
    }

    @Override
    public Answer word(Exception failure, String path) {
        HttpStatus status = UsualStatus.of(failure);
        Answer answer = Answer.json(status, Result.failure(text(failure, status)));
        if (failure instanceof NotAuthenticated) {
            return answer.with("WWW-Authenticate", "Basic realm=\"Matillion ETL\"");
        }
        return failure instanceof MethodNotAllowed wrong ? answer.allowing(wrong) : answer;
    }

    /** What is wrong with the request is told by name of the status, what is wrong with its content in words, and so is what somebody has asked for. */
    private static String text(Exception failure, HttpStatus status) {
        if (failure instanceof Malformed) {
            return "Invalid request body";
        }
        if (failure instanceof NotFound
                || failure instanceof BadRequest
                || failure instanceof TooLarge
                || failure instanceof Staged) {
            return String.valueOf(failure.getMessage());
        }
        return status.getReasonPhrase();
    }
}
