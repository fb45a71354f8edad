package dev.understudy.alation.oauth;

import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import org.springframework.http.HttpStatus;

/** A request that must not send anybody anywhere: the person sees a page. */
final class BadAuthorization extends Failure implements Worded {

    BadAuthorization(String text) {
        super(text);
    }

    @Override
    public Answer answer() {
        return Answer.page(HttpStatus.BAD_REQUEST, text());
    }
}
