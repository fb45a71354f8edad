package dev.understudy.alation.token;

import dev.understudy.alation.core.error.CodedDetail;
import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import org.springframework.http.HttpStatus;

/** A credential in a body that is not good; unlike one in a header it is a 401, with code 401000. */
final class InvalidCredential extends Failure implements Worded {

    InvalidCredential(String detail) {
        super(detail);
    }

    @Override
    public Answer answer() {
        return CodedDetail.answer(HttpStatus.UNAUTHORIZED, text());
    }
}
