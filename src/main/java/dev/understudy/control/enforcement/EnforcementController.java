package dev.understudy.control.enforcement;

import dev.understudy.access.Enforcement;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceSettings;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the request's instance refuses what its role table denies. */
@RestController
@RequestMapping("/_understudy/enforcement")
class EnforcementController {

    /** @param mode STRICT refuses what is denied, WARN lets it pass and says so in the header X-Understudy-Denial */
    record EnforcementPayload(Enforcement.@Nullable Mode mode) {}

    private final InstanceSettings settings;
    private final Enforcement enforcement;

    EnforcementController(InstanceSettings settings, Enforcement enforcement) {
        this.settings = settings;
        this.enforcement = enforcement;
    }

    @Operation(summary = "Get what becomes of denied calls")
    @GetMapping
    EnforcementPayload get() {
        return new EnforcementPayload(enforcement.mode());
    }

    @Operation(
            summary = "Set what becomes of denied calls",
            description = "From the next call on, until a reset. Whoever is not known is refused in any case.")
    @PutMapping
    EnforcementPayload set(@RequestBody EnforcementPayload body) {
        if (body.mode() == null) {
            throw new BadRequest("mode is required: STRICT or WARN");
        }
        settings.tell(CurrentInstance.get(), Enforcement.Setting.class, new Enforcement.Setting(body.mode()));
        return body;
    }
}
