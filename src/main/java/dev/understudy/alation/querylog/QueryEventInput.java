package dev.understudy.alation.querylog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a query log. Nothing is done with what is not needed of it but to see that it is what it should be. */
record QueryEventInput(
        @JsonProperty("defaultDatabases") @NotNull String defaultDatabases,
        @JsonProperty("sessionId") @NotNull String sessionId,
        @JsonProperty("startTime") @NotNull Instant startTime,
        @JsonProperty("text") @NotNull String text,
        @JsonProperty("userName") @NotBlank @Size(max = 255) String userName,
        @JsonProperty("appId") @MayBeNull @Nullable String appId,
        @JsonProperty("clientId") @MayBeNull @Nullable String clientId,
        @JsonProperty("clientAddr") @MayBeNull @Nullable String clientAddr,
        @JsonProperty("delayTime") @MayBeNull @Nullable Double delayTime,

        @JsonProperty("destinationTable") @MayBeNull @Nullable
        String destinationTable,

        @JsonProperty("numResultRows") @MayBeNull @Nullable Long numResultRows,
        @JsonProperty("secondsTaken") @MayBeNull @Nullable Long secondsTaken,

        @JsonProperty("sessionStartTime") @MayBeNull @Nullable
        Instant sessionStartTime,

        @JsonProperty("totalIoCount") @MayBeNull @Nullable Long totalIoCount,
        @JsonProperty("totalCpuTime") @MayBeNull @Nullable Double totalCpuTime) {}
