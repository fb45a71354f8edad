package dev.understudy.alation.oauth;

import dev.understudy.alation.core.error.Worded;
import dev.understudy.error.Answer;
import dev.understudy.error.Failure;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What an application is told by way of a person's browser, which is sent back to it. */
final class SentBack extends Failure implements Worded {

    private final String location;

    private SentBack(String description, String location) {
        super(description);
        this.location = location;
    }

    static SentBack with(String error, String description, AuthorizationRequest request) {
        return new SentBack(description, request.answeredWith("error", error, "error_description", description));
    }

    @Override
    public Answer answer() {
        return new Answer(
                HttpStatus.FOUND,
                MediaType.TEXT_HTML,
                null,
                Map.of(HttpHeaders.LOCATION, URI.create(location).toASCIIString()));
    }
}
