package dev.understudy.logging;

import jakarta.servlet.ServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A secret that is answered as a bare text: nothing in it tells what it is, so the request does. */
public final class SecretAnswer {

    private static final String ATTRIBUTE = SecretAnswer.class.getName();

    private SecretAnswer() {}

    /** A secret that the current call is to answer, and that nobody tells who tells of the call afterwards. */
    public static String of(String secret) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
        return secret;
    }

    /** Whether the answer to a request is a secret. */
    public static boolean isTo(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
