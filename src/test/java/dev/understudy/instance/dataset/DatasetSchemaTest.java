package dev.understudy.instance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of datasets. */
@ApiTest
class DatasetSchemaTest {

    private static final Path SHIPPED = Path.of("docs/dataset.schema.json");
    private static final Path MADE = Path.of("target/dataset.schema.json");
    private static final Path DOCS = Path.of("docs/instances-and-datasets.md");

    @Test
    void theShippedSchemaIsWhatTheSectionsSay(ApplicationContext server) throws IOException {
        String wanted = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(server.getBean(DatasetSchema.class).document())
                        .replace("\r\n", "\n")
                + "\n";
        Files.writeString(MADE, wanted);

        assertThat(SHIPPED).as("copy %s there", MADE).hasContent(wanted);
    }

    @Test
    void theControlPlaneServesIt(Client client) {
        client.control()
                .get("/_understudy/datasets/schema")
                .then()
                .statusCode(200)
                .body("additionalProperties", is(false))
                .body("properties.users.items.required", is(List.of("username")))
                .body("properties.users.items.properties.role.enum", hasItems("VIEWER", "SERVER_ADMIN"))
                .body("properties.users.items.properties.id.type", is(List.of("integer", "null")))
                .body("properties.tags.items.properties.subjects.items.required", is(List.of("otype", "id")));
    }

    /** The docs name every key, in the order of the schema or not. */
    @Test
    void everySectionAndKeyStandsInTheDocs(ApplicationContext server) throws IOException {
        List<String> lines = Files.readAllLines(DOCS);
        for (DatasetSection<?> section :
                server.getBeansOfType(DatasetSection.class).values()) {
            String line = lines.stream()
                    .filter(text -> text.startsWith("| `" + section.name() + "` |"))
                    .findFirst()
                    .orElse("");
            assertThat(line)
                    .as("the line of `%s` in %s", section.name(), DOCS)
                    .contains(Shape.ofEntry(section.entryType()).keys().keySet());
        }
    }
}
