package dev.understudy.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Errors on paths that no API covers: an HTML page for what does not exist, a JSON object for the server's own endpoints. */
final class PlainErrors implements ErrorSurface {

    @Override
    public boolean covers(String path) {
        return true;
    }

    @Override
    public Answer word(Exception failure, String path) {
        HttpStatus status = UsualStatus.of(failure);
        boolean ours = path.startsWith("/_understudy");
        if (failure instanceof Unrouted || failure instanceof ServerFailure && !ours) {
            return Answer.page(status, String.valueOf(failure.getMessage()));
        }
        String text = failure instanceof Failure known ? known.text() : "Internal server error";
        Answer answer = Answer.json(status, Map.of("error", text));
        return failure instanceof MethodNotAllowed wrong ? answer.allowing(wrong) : answer;
    }
}
