package dev.understudy.control;

import dev.understudy.access.AlationConf;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The alation_conf flags of the request's instance. */
@RestController
@RequestMapping("/_understudy/conf")
class ConfController {

    private final AlationConf conf;

    ConfController(AlationConf conf) {
        this.conf = conf;
    }

    @Operation(summary = "Get the alation_conf flags")
    @GetMapping
    Map<String, JsonNode> get() {
        return conf.all();
    }

    @Operation(summary = "Set alation_conf flags", description = "The flags named are set, the others stay.")
    @PutMapping
    Map<String, JsonNode> merge(@RequestBody Map<String, JsonNode> flags) {
        conf.merge(flags);
        return conf.all();
    }
}
