package dev.understudy.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.trouble.Fault;
import dev.understudy.trouble.FaultKeeper;
import dev.understudy.trouble.Faults;
import dev.understudy.trouble.RuleUses;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The faults that calls of the request's instance meet. */
@RestController
@RequestMapping("/_understudy/faults")
class FaultController {

    /** @param hits how many calls have met it */
    record FaultPayload(long id, @JsonUnwrapped Fault fault, long hits) {

        static FaultPayload of(Faults.Entry entry, long hits) {
            return new FaultPayload(entry.id(), entry.fault(), hits);
        }
    }

    private final FaultKeeper faults;
    private final RuleUses uses;

    FaultController(FaultKeeper faults, RuleUses uses) {
        this.faults = faults;
        this.uses = uses;
    }

    @Operation(summary = "List the faults", description = "In the order in which they are looked at.")
    @GetMapping
    List<FaultPayload> list() {
        Map<Long, Long> hits = uses.counts();
        return faults.all().stream().map(entry -> payload(entry, hits)).toList();
    }

    @Operation(
            summary = "Have calls meet a fault",
            description = "What is left out does not matter. The first fault that meets a call counts.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FaultPayload add(@RequestBody Fault fault) {
        return FaultPayload.of(faults.add(fault), 0);
    }

    @Operation(summary = "Get a fault")
    @GetMapping("{id}")
    FaultPayload get(@PathVariable long id) {
        return payload(faults.get(id), uses.counts());
    }

    @Operation(summary = "End a fault")
    @DeleteMapping("{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        faults.remove(id);
    }

    @Operation(summary = "End all faults")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    private static FaultPayload payload(Faults.Entry entry, Map<Long, Long> hits) {
        return FaultPayload.of(entry, hits.getOrDefault(entry.id(), 0L));
    }
}
