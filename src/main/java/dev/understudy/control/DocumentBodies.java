package dev.understudy.control;

import dev.understudy.error.BadRequest;
import dev.understudy.web.Bodies;
import dev.understudy.web.Charsets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads dataset documents that come as bodies. */
@Component
class DocumentBodies {

    static final String NONE = "The body is a dataset document, and there is none. {} is one that has nothing in it";

    private final Bodies bodies;

    DocumentBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Refuses a blank one, as it is when a file was not found. */
    String read(HttpServletRequest request) throws IOException {
        String document = new String(bodies.read(request), Charsets.of(request));
        if (document.isBlank()) {
            throw new BadRequest(NONE);
        }
        return document;
    }
}
