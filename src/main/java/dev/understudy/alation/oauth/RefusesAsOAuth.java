package dev.understudy.alation.oauth;

import dev.understudy.alation.core.error.OAuthProblem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What documents show of the refusals of calls that say which client makes them, beside what is answered else. */
@ApiResponse(responseCode = "200", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "400",
        description = "The request makes no sense, or what it brings is worth nothing",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OAuthProblem.class),
                        examples =
                                @ExampleObject(
                                        name = "invalid request",
                                        value =
                                                "{\"error\": \"invalid_request\", \"error_description\": \"Missing token parameter.\"}")))
@ApiResponse(
        responseCode = "401",
        description = "The client is not what it says",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OAuthProblem.class),
                        examples =
                                @ExampleObject(
                                        name = "invalid client",
                                        value =
                                                "{\"error\": \"invalid_client\", \"error_description\": \"Client credentials are incorrect\", \"code\": \"401\"}")))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RefusesAsOAuth {}
