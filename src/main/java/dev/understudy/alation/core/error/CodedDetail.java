package dev.understudy.alation.core.error;

import dev.understudy.error.Answer;
import org.springframework.http.HttpStatus;

/** {@code {"detail": "Not found.", "code": "404000"}}: the code is the status with a serial number, most often none. */
public record CodedDetail(String detail, String code) {

    public static Answer answer(HttpStatus status, String detail) {
        return Answer.json(status, new CodedDetail(detail, status.value() + "000"));
    }
}
