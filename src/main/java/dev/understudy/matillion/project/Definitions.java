package dev.understudy.matillion.project;

import dev.understudy.error.BadRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what jobs and schedules are beside their names. */
@Component
class Definitions {

    private static final int MAX = 1_000_000;

    private final JsonMapper json;

    Definitions(JsonMapper json) {
        this.json = json;
    }

    JobDefinition ofJob(ProjectItem job) {
        ObjectNode definition = tree(job);
        definition.withObjectProperty("info").put("name", job.name());
        return json.treeToValue(definition, JobDefinition.class);
    }

    ScheduleDefinition ofSchedule(ProjectItem schedule) {
        return json.treeToValue(tree(schedule).put("name", schedule.name()), ScheduleDefinition.class);
    }

    /** The definition of the named item as it is kept. */
    String text(Object definition, @Nullable String name) {
        String text = json.writeValueAsString(definition);
        if (text.length() > MAX) {
            throw new BadRequest("Too large: " + name);
        }
        return text;
    }

    /** A definition of a dataset, read as those of clients are. */
    String checked(String kind, JsonNode definition) {
        Class<?> type = switch (kind) {
            case ProjectItems.JOB -> JobDefinition.class;
            case ProjectItems.SCHEDULE -> ScheduleDefinition.class;
            default -> throw new IllegalArgumentException("only jobs and schedules have a definition");
        };
        try {
            return json.writeValueAsString(json.treeToValue(definition, type));
        } catch (JacksonException misfit) {
            throw new IllegalArgumentException("not the definition of a " + kind, misfit);
        }
    }

    private ObjectNode tree(ProjectItem item) {
        return (ObjectNode) json.readTree(Objects.requireNonNullElse(item.definition(), "{}"));
    }
}
