package dev.understudy.control;

import dev.understudy.instance.dataset.DatasetSchema;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What dataset documents look like. */
@RestController
class DatasetController {

    private final DatasetSchema schema;

    DatasetController(DatasetSchema schema) {
        this.schema = schema;
    }

    @Operation(
            summary = "Get the JSON Schema of dataset documents",
            description = "For editors; fixtures are such documents, too.")
    @GetMapping("/_understudy/datasets/schema")
    Map<String, Object> schema() {
        return schema.document();
    }
}
