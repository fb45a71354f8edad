package dev.understudy.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the tables say: family, roles, and where no credential is asked for. */
final class RolesInOpenApi {

    private RolesInOpenApi() {}

    static void write(Endpoint endpoint, Access access) {
        Operation operation = endpoint.operation();
        operation.setTags(List.of(access.tag()));
        operation.setDescription(Stream.of(operation.getDescription(), access.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")));
        operation.addExtension("x-roles", access.roles());
        if (!access.known()) {
            operation.setSecurity(List.of());
        }
    }
}
