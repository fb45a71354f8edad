package dev.understudy.alation.querylog;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is needed of a line of a query log; all else that it may say is not looked at. */
record QueryEventInput(
        @JsonProperty("defaultDatabases") @NotNull String defaultDatabases,
        @JsonProperty("sessionId") @NotNull String sessionId,
        @JsonProperty("startTime") @NotNull Instant startTime,
        @JsonProperty("text") @NotNull String text,
        @JsonProperty("userName") @NotBlank @Size(max = 255) String userName) {}
