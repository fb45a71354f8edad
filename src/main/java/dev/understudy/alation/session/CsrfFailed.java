package dev.understudy.alation.session;

import dev.understudy.alation.core.error.CodedDetail;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import org.springframework.http.HttpStatus;

/** An unsafe call with a session that does not repeat the session's token: told in one shape in every tree. */
final class CsrfFailed extends Failure implements Worded {

    CsrfFailed(String reason) {
        super("CSRF Failed: " + reason);
    }

    @Override
    public Answer answer() {
        return CodedDetail.answer(HttpStatus.FORBIDDEN, text());
    }
}
