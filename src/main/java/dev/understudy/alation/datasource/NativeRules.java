package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.auth.Passwords;
import dev.understudy.error.InvalidFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What native and virtual data sources become when they are written, and what they must hold to. */
@Component
class NativeRules {

    private final DbTypes types;
    private final Passwords passwords;

    NativeRules(DbTypes types, Passwords passwords) {
        this.types = types;
        this.passwords = passwords;
    }

    DataSourceState fresh(NewNativeInput input) {
        Setup setup = new Setup(
                isTrue(input.deploymentSetupComplete(), true),
                isTrue(input.isVirtual(), false),
                isTrue(input.isHidden(), false),
                false);
        DataSourceState fresh = new DataSourceState(
                0,
                Objects.requireNonNullElse(input.title(), ""),
                RichText.normalisedOrEmpty(input.description()),
                types.known("dbtype", input.dbtype()),
                null,
                Address.NONE.given(input.host(), input.port(), input.dbname(), input.uri()),
                null,
                Account.NONE.changed(input.dbUsername(), input.dbPassword(), passwords),
                setup,
                Lifetime.NOT_YET);
        return setup.deployed() ? deployed(fresh) : fresh;
    }

    /** One that is not set up completely is so from now on, unless the call says otherwise. None ever becomes incomplete again. */
    DataSourceState changed(DataSourceState before, NativeChanges changes) {
        if (before.setup().deployed()) {
            refuseMoves(changes);
            if (!before.setup().isVirtual()) {
                DataSourceState.requireFilled("db_username", changes.dbUsername());
            }
        }
        DataSourceState after = new DataSourceState(
                before.id(),
                before.titleOr(changes.title()),
                RichText.normalisedOr(before.description(), changes.description()),
                changes.dbtype() == null ? before.dbType() : types.known("dbtype", changes.dbtype()),
                null,
                before.address().given(changes.host(), changes.port(), changes.dbname(), changes.uri()),
                before.composeDefaultUri(),
                before.account().changed(changes.dbUsername(), changes.dbPassword(), passwords),
                before.setup().deployedToo(isTrue(changes.deploymentSetupComplete(), true)),
                before.lifetime());
        return after.setup().deployed() && !before.setup().deployed() ? deployed(after) : after;
    }

    private static boolean isTrue(@Nullable Boolean given, boolean usual) {
        return Objects.requireNonNullElse(given, usual);
    }

    private static void refuseMoves(NativeChanges changes) {
        Map<String, Object> errors = new LinkedHashMap<>();
        refuse(errors, "dbtype", changes.dbtype());
        refuse(errors, "host", changes.host());
        refuse(errors, "port", changes.port());
        refuse(errors, "dbname", changes.dbname());
        throwAny(errors);
    }

    private static void refuse(Map<String, Object> errors, String field, @Nullable Object given) {
        if (given != null) {
            errors.put(field, List.of("This field cannot be changed once the deployment setup is complete."));
        }
    }

    /** The source as it is once it is set up completely; refused if that takes more. Without a database, little is needed. */
    private static DataSourceState deployed(DataSourceState source) {
        Map<String, Object> errors = new LinkedHashMap<>();
        require(errors, "title", source.title());
        if (!source.setup().isVirtual()) {
            require(errors, "db_username", source.account().dbUsername());
            requirePlace(errors, source.dbType(), source.address());
        }
        throwAny(errors);
        return source.at(source.address().complete(source.dbType()));
    }

    /** A URI is enough, whatever it names. */
    private static void requirePlace(Map<String, Object> errors, String dbType, Address address) {
        if (address.uri().isEmpty()) {
            require(errors, "host", address.host());
            require(errors, "port", address.port());
            if (DbTypes.needsDbname(dbType)) {
                require(errors, "dbname", address.dbname());
            }
        }
    }

    private static void require(Map<String, Object> errors, String field, @Nullable Object value) {
        if (value == null || value.equals("")) {
            errors.put(field, List.of(FieldErrors.REQUIRED));
        }
    }

    private static void throwAny(Map<String, Object> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
