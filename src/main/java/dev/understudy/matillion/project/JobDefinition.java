package dev.understudy.matillion.project;

import dev.understudy.matillion.web.Names;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is exported and imported; what is left out of an import is as in a new one.
 *
 * @param jobObject what it consists of; clients read the parameters of its {@code components}
 */
record JobDefinition(Info info, Map<String, Object> jobObject) {

    /** What jobs there are. */
    enum Type {
        ORCHESTRATION,
        TRANSFORMATION
    }

    /** What a job says of itself. */
    record Info(@Nullable String name, String description, Type type) {

        private static final Info OF_A_NEW_JOB = new Info(null, "", Type.ORCHESTRATION);

        Info {
            description = Objects.requireNonNullElse(description, "");
            type = Objects.requireNonNullElse(type, Type.ORCHESTRATION);
        }
    }

    JobDefinition {
        info = Objects.requireNonNullElse(info, Info.OF_A_NEW_JOB);
        jobObject = Objects.requireNonNullElse(jobObject, Map.of("components", Map.of()));
    }

    /** The name, which an import cannot do without. */
    String requiredName() {
        return Names.required(info.name(), "name");
    }
}
