package dev.understudy.alation.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.access.Caller;
import dev.understudy.access.Sessions;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.web.Links;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * OAuth v1, where a person lets an application act for them (beyond the table). The person's browser is sent here, and back with a
 * code; what the application asks for stays in the query all the way.
 */
@RestController
@RequestMapping("/oauth/v1/authorize/")
class AuthorizationController {

    /**
     * What the page sends.
     *
     * @param csrfToken what the cookie {@code csrftoken} holds
     * @param decision {@code allow}, or anything else for no
     */
    @AlationJson
    record Decision(
            @JsonProperty("csrfmiddlewaretoken") @Nullable Secret csrfToken,
            @Nullable String decision) {}

    /** What documents show of the query. */
    @Parameter(name = "client_id", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "redirect_uri", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "response_type", in = ParameterIn.QUERY, required = true, description = "code and no other")
    @Parameter(name = "scope", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY)
    @Parameter(name = "code_challenge", in = ParameterIn.QUERY)
    @Parameter(name = "code_challenge_method", in = ParameterIn.QUERY)
    @ApiResponse(
            responseCode = "302",
            description = "To the page of logging in, or back to the application with a code or an error",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "The application or where it wants the person to be sent back to is not known",
            content =
                    @Content(
                            mediaType = "text/html",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "unknown", value = "There is no such application")))
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface AsDocumented {}

    private final OAuthApps apps;
    private final Grants grants;
    private final Sessions sessions;
    private final ConsentPage page;

    AuthorizationController(OAuthApps apps, Grants grants, Sessions sessions, ConsentPage page) {
        this.apps = apps;
        this.grants = grants;
        this.sessions = sessions;
        this.page = page;
    }

    @Operation(summary = "Ask a person to let an application act for them")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @AsDocumented
    @GetMapping
    ResponseEntity<String> ask(HttpServletRequest call, HttpServletResponse response) {
        AuthorizationRequest request = AuthorizationRequest.of(call);
        OAuthApp app = checked(request);
        Caller person = sessions.callerOf(call);
        return person == null ? toLogin(call) : page.of(app, request, person, sessions.csrfToken(call, response));
    }

    @Operation(summary = "Let an application act for a person, or not")
    @AsDocumented
    @PostMapping
    ResponseEntity<String> decide(@Body(reading = Body.Reading.AS_FORM) Decision decision, HttpServletRequest call) {
        AuthorizationRequest request = AuthorizationRequest.of(call);
        OAuthApp app = checked(request);
        Caller person = sessions.callerOf(call, decision.csrfToken());
        if (person == null) {
            return toLogin(call);
        }
        if (!"allow".equals(decision.decision())) {
            throw SentBack.with("access_denied", "The user has not let the application in.", request);
        }
        return to(request.answeredWith(
                "code", grants.code(app, request, person.userId()).inClear()));
    }

    private OAuthApp checked(AuthorizationRequest request) {
        OAuthApp app =
                apps.find(request.clientId()).orElseThrow(() -> new BadAuthorization("There is no such application"));
        request.require(app);
        return app;
    }

    /** To come back here once it is known who it is. */
    private static ResponseEntity<String> toLogin(HttpServletRequest call) {
        String here = call.getRequestURI() + "/?" + call.getQueryString();
        return to(Links.prefix(call) + "/login/?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> to(String location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location))
                .build();
    }
}
