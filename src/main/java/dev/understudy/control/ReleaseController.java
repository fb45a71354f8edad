package dev.understudy.control;

import dev.understudy.access.Release;
import dev.understudy.access.Releases;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Which release of Alation the request's instance is of. */
@RestController
@RequestMapping("/_understudy/release")
class ReleaseController {

    /** @param release such as {@code 2023.1}; null for the newest */
    record ReleasePayload(@Nullable String release) {}

    /** @param release such as {@code 2023.1}; null for the newest, as JSON says it */
    record ReleaseChange(
            @Schema(type = "string", nullable = true) @Nullable
            JsonNode release) {

        Release wanted() {
            if (release == null || !release.isString() && !release.isNull()) {
                throw new BadRequest("release is required: " + Release.FORM + ", or null for the newest");
            }
            return new Release(release.isNull() ? null : release.asString());
        }
    }

    private final InstanceSettings settings;
    private final Releases releases;

    ReleaseController(InstanceSettings settings, Releases releases) {
        this.settings = settings;
        this.releases = releases;
    }

    @Operation(summary = "Get the release of Alation that is emulated")
    @GetMapping
    ReleasePayload get() {
        return new ReleasePayload(releases.current());
    }

    @Operation(
            summary = "Set the release of Alation that is emulated",
            description = "What came later is not there: its paths are a 404, as on a server of that release.")
    @PutMapping
    ReleasePayload set(@RequestBody ReleaseChange body) {
        Release release = body.wanted();
        release.requireName();
        settings.tell(CurrentInstance.get(), Release.class, release);
        return new ReleasePayload(release.name());
    }

    @Operation(
            summary = "Forget which release is emulated",
            description = "It is the one again that the server was started with, which is the newest as a rule.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        settings.tell(CurrentInstance.get(), Release.class, null);
    }
}
