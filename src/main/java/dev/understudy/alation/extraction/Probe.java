package dev.understudy.alation.extraction;

import dev.understudy.alation.core.source.Connectors;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.extraction.Refusal.Stage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries how far one comes with the database behind a data source. It asks nobody: what the database would answer is said by fixtures. */
@Component
class Probe {

    private final SimulatedDatabases databases;
    private final Connectors connectors;

    Probe(SimulatedDatabases databases, Connectors connectors) {
        this.databases = databases;
        this.connectors = connectors;
    }

    /** What keeps the database from being read first of all, be it only some of its schemas. */
    Optional<Refusal> refusal(DataSource source) {
        SimulatedDatabase database = databases.of(source.id());
        if (!hasItsAgent(source)) {
            return refusal(Stage.NETWORK, "Could not connect to %s: the agent is not connected", address(source));
        }
        return switch (database.fault()) {
            case UNREACHABLE ->
                refusal(Stage.NETWORK, "Could not connect to %s: connection timed out", address(source));
            case BAD_CREDENTIALS ->
                refusal(
                        Stage.AUTHENTICATION,
                        "Authentication failed for user \"%s\" at %s",
                        source.dbUsername(),
                        address(source));
            case MISSING_PRIVILEGE -> Optional.of(missingPrivilege(source, database.deniedSchemas()));
            case NONE, SLOW, BREAKS -> Optional.empty();
        };
    }

    /** What happens if the connection does not last. */
    static Refusal lost(DataSource source, String schema) {
        return new Refusal(
                Stage.NETWORK,
                "Connection to %s was lost while schema %s was read".formatted(address(source), schema),
                List.of(schema));
    }

    private boolean hasItsAgent(DataSource source) {
        return Optional.ofNullable(source.connectorId())
                .flatMap(connectors::find)
                .map(connectors::reachable)
                .orElse(true);
    }

    private static Optional<Refusal> refusal(Stage stage, String reason, String... names) {
        return Optional.of(new Refusal(stage, reason.formatted((Object[]) names), List.of()));
    }

    private static Refusal missingPrivilege(DataSource source, List<String> schemas) {
        String where = schemas.isEmpty() ? "any schema" : "schema " + String.join(", ", schemas);
        return new Refusal(
                Stage.PRIVILEGES,
                "User \"%s\" lacks the privilege USAGE on %s".formatted(source.dbUsername(), where),
                schemas);
    }

    /** Host and port, or as much of them as the data source tells. */
    private static String address(DataSource source) {
        if (source.host() == null) {
            return source.uri();
        }
        return source.port() == null ? source.host() : source.host() + ":" + source.port();
    }
}
