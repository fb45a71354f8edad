package dev.understudy.alation.oauth;

import dev.understudy.alation.core.error.OAuthProblem;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What an OAuth endpoint refuses, in the words of RFC 6749. The texts of the first two are those of the real service. */
final class OAuthRefusal extends Failure implements Worded {

    private final transient Answer answer;

    private OAuthRefusal(Answer answer, String description) {
        super(description);
        this.answer = answer;
    }

    /** Who has said in a header who it is, is told that it may do so again. */
    static OAuthRefusal invalidClient(boolean saidInHeader) {
        OAuthProblem problem = OAuthProblem.invalidClient();
        Answer answer = Answer.json(HttpStatus.UNAUTHORIZED, problem);
        return new OAuthRefusal(
                saidInHeader ? answer.with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"alation\"") : answer,
                problem.description());
    }

    static OAuthRefusal unsupportedGrant() {
        return badRequest("unsupported_grant_type", "The requested grant is not supported or grant is not passed");
    }

    static OAuthRefusal invalidRequest(String description) {
        return badRequest("invalid_request", description);
    }

    static OAuthRefusal invalidGrant(String description) {
        return badRequest("invalid_grant", description);
    }

    private static OAuthRefusal badRequest(String error, String description) {
        Object body = new OAuthProblem(error, description, null);
        return new OAuthRefusal(Answer.json(HttpStatus.BAD_REQUEST, body), description);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
