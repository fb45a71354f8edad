package dev.understudy.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says beside an error why it came to that, to whoever asks for it. */
public interface Explainer {

    /** Adds the reason to the headers of an answer, if the request asks for it. */
    void explain(HttpServletRequest request, HttpServletResponse response, Exception failure);
}
