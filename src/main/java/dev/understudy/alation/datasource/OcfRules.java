package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.source.Connectors;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.auth.Passwords;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What data sources become that connectors reach, and what they must hold to. */
@Component
class OcfRules {

    private final Connectors connectors;
    private final Passwords passwords;

    OcfRules(Connectors connectors, Passwords passwords) {
        this.connectors = connectors;
        this.passwords = passwords;
    }

    /** A connector for databases. */
    Connector connector(long id) {
        Connector connector =
                connectors.find(id).orElseThrow(() -> new NotFound("Connector with id " + id + " does not exist"));
        if (connector.category() != Connector.Category.RDBMS) {
            throw InvalidFields.of("connector_id", "Connector with id " + id + " is not for databases.");
        }
        return connector;
    }

    DataSourceState fresh(NewOcfInput input) {
        Connector connector = connector(input.connectorId());
        return new DataSourceState(
                0,
                input.title(),
                RichText.normalisedOrEmpty(input.description()),
                DbTypes.of(connector),
                connector.id(),
                Address.parsed(input.uri()),
                null,
                Account.NONE.changed(input.dbUsername(), input.dbPassword(), passwords),
                new Setup(true, false, Boolean.TRUE.equals(input.isHidden()), false),
                Lifetime.NOT_YET);
    }

    DataSourceState changed(DataSourceState before, OcfChanges changes) {
        DataSourceState.requireFilled("uri", changes.uri());
        DataSourceState.requireFilled("db_username", changes.dbUsername());
        Address address = changes.uri() == null ? before.address() : Address.parsed(changes.uri());
        return new DataSourceState(
                before.id(),
                before.titleOr(changes.title()),
                RichText.normalisedOr(before.description(), changes.description()),
                dbType(before, changes.connectorId()),
                changes.connectorId() == null ? before.connectorId() : changes.connectorId(),
                address,
                changes.composeDefaultUri() == null
                        ? before.composeDefaultUri()
                        : composeDefaultUri(changes.composeDefaultUri(), address),
                before.account().changed(changes.dbUsername(), changes.dbPassword(), passwords),
                before.setup(),
                before.lifetime());
    }

    /** That of the connector, if it is another one; what took over a native source says nothing of its type. */
    private String dbType(DataSourceState before, @Nullable Long connectorId) {
        return connectorId == null || connectorId.equals(before.connectorId())
                ? before.dbType()
                : DbTypes.of(connector(connectorId));
    }

    /** One page shows a URI, another whether Compose uses that of the source. */
    private static @Nullable String composeDefaultUri(JsonNode given, Address address) {
        if (given.isBoolean()) {
            return given.booleanValue() ? address.uri() : null;
        }
        if (!given.isString()) {
            throw InvalidFields.of("compose_default_uri", FieldErrors.NO_TEXT);
        }
        return given.asString();
    }
}
