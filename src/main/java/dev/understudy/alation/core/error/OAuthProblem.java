package dev.understudy.alation.core.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 6749 has it.
 *
 * @param error one of the RFC's words
 * @param code the status once more, where the real service says it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OAuthProblem(
        String error,
        @JsonProperty("error_description") String description,
        @Nullable String code) {

    /** Whoever calls is no client, in the words of the real service. */
    public static OAuthProblem invalidClient() {
        return invalidClient("Client credentials are incorrect");
    }

    static OAuthProblem invalidClient(String description) {
        return new OAuthProblem("invalid_client", description, "401");
    }
}
