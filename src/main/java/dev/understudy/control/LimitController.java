package dev.understudy.control;

import dev.understudy.error.BadRequest;
import dev.understudy.trouble.LimitKeeper;
import dev.understudy.trouble.Rate;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How often callers of the request's instance may call. */
@RestController
@RequestMapping("/_understudy/limits")
class LimitController {

    /** @param rates each for itself; without any there are no limits */
    record LimitsPayload(@Nullable List<Rate> rates) {}

    private final LimitKeeper keeper;

    LimitController(LimitKeeper keeper) {
        this.keeper = keeper;
    }

    @Operation(summary = "Get the limits of calls")
    @GetMapping
    LimitsPayload get() {
        return new LimitsPayload(keeper.all());
    }

    @Operation(
            summary = "Set the limits of calls",
            description = "Each caller is counted by themselves, from now on. What exceeds a limit is a 429.")
    @PutMapping
    LimitsPayload replace(@RequestBody LimitsPayload body) {
        if (body.rates() == null) {
            throw new BadRequest(
                    "rates is a list, such as [{\"family\": \"Search\", \"calls\": 20, \"per\": \"PT1S\"}]");
        }
        return new LimitsPayload(keeper.replace(body.rates()));
    }

    @Operation(summary = "End all limits of calls")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        keeper.replace(List.of());
    }
}
