package dev.understudy.control;

import dev.understudy.error.BadRequest;
import dev.understudy.trouble.JobRule;
import dev.understudy.trouble.JobRuleKeeper;
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

/** How jobs of the request's instance end, and when that is seen. */
@RestController
@RequestMapping("/_understudy/jobs")
class JobRuleController {

    /** @param rules in the order in which they are looked at */
    record JobRulesPayload(@Nullable List<JobRule> rules) {}

    private final JobRuleKeeper keeper;

    JobRuleController(JobRuleKeeper keeper) {
        this.keeper = keeper;
    }

    @Operation(summary = "Get the rules for jobs")
    @GetMapping
    JobRulesPayload get() {
        return new JobRulesPayload(keeper.all());
    }

    @Operation(
            summary = "Set the rules for jobs",
            description =
                    "The first that fits a job counts; those with times are for the next so many jobs. How often they were used is counted anew.")
    @PutMapping
    JobRulesPayload replace(@RequestBody JobRulesPayload body) {
        if (body.rules() == null) {
            throw new BadRequest("rules is a list, such as [{\"finish\": \"AFTER_POLLS\", \"polls\": 3}]");
        }
        return new JobRulesPayload(keeper.replace(body.rules()));
    }

    @Operation(summary = "End all rules for jobs")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        keeper.replace(List.of());
    }
}
