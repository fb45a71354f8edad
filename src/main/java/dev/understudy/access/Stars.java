package dev.understudy.access;

import dev.understudy.access.Decision.Condition;
import dev.understudy.error.PermissionDenied;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The footnotes of the table, evaluated in this one place. */
@Component
public class Stars {

    private static final String SOURCE_ADMIN_RULE = "Data Source Admin of the data source addressed";

    private final DataSourceAdmins dataSources;
    private final AlationConf conf;
    private final RoleMatrix matrix;

    Stars(DataSourceAdmins dataSources, AlationConf conf, RoleMatrix matrix) {
        this.dataSources = dataSources;
        this.conf = conf;
        this.matrix = matrix;
    }

    /** Decides a call of this user with this role, given what path and query say of the data source. */
    public Decision decide(
            MatrixRow row, Role role, long userId, Map<String, String> variables, @Nullable String sourceParameter) {
        return Decision.of(
                row,
                role,
                switch (row.cell(role)) {
                    case YES, NO -> null;
                    case YES_FOR_SOURCE_ADMINS -> sourceAdmin(userId, sourceAddressed(variables, sourceParameter));
                    case YES_IF_CREATION_ALLOWED -> flag(AlationConf.MAY_CREATE_SOURCES, true);
                    case YES_IF_UPLOAD_CHECKED -> flag(AlationConf.UPLOAD_CHECK_OFF, false);
                });
    }

    /**
     * Decides what only the endpoint can: a call whose body names the data source.
     *
     * @param row the number of the row that the call belongs to
     */
    public void requireSourceAdmin(int row, Caller caller, long dataSourceId) {
        Cell cell = matrix.rows().get(row - 1).cell(caller.role());
        if (cell == Cell.YES_FOR_SOURCE_ADMINS && !dataSources.isAdmin(caller.userId(), dataSourceId)) {
            throw new PermissionDenied();
        }
    }

    private Condition flag(String flag, boolean required) {
        boolean value = conf.isOn(flag);
        return new Condition(flag + " is " + required, value == required, null, null, null, flag, value);
    }

    /** A source that does not exist refuses nobody here: the endpoint answers that it was not found. */
    private Condition sourceAdmin(long userId, Optional<Long> source) {
        if (source.isEmpty() || !dataSources.exists(source.get())) {
            return new Condition(SOURCE_ADMIN_RULE, null, source.orElse(null), null, null, null, null);
        }
        long id = source.get();
        return new Condition(
                SOURCE_ADMIN_RULE,
                dataSources.isAdmin(userId, id),
                id,
                dataSources.titleOf(id),
                dataSources.adminsOf(id),
                null,
                null);
    }

    private static Optional<Long> sourceAddressed(Map<String, String> variables, @Nullable String sourceParameter) {
        String type = variables.get("resource_type");
        String id = variables.getOrDefault("ds_id", variables.getOrDefault("datasource_id", sourceParameter));
        if (type != null && (type.equals("data") || type.equals("datasource"))) {
            id = variables.get("resource_id");
        }
        try {
            return id == null ? Optional.empty() : Optional.of(Long.valueOf(id));
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
    }
}
