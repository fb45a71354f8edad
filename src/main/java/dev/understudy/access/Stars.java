package dev.understudy.access;

import dev.understudy.access.Decision.Condition;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The footnotes of the table, evaluated in this one place. */
@Component
class Stars {

    /** The query parameter that names a data source. */
    static final String SOURCE_PARAMETER = "ds_id";

    private static final String SOURCE_ADMIN_RULE = "Data Source Admin of the data source addressed";
    private static final Set<String> DATA_SOURCE = Set.of("data", "datasource");

    private final DataSourceAdmins dataSources;
    private final AlationConf conf;

    Stars(DataSourceAdmins dataSources, AlationConf conf) {
        this.dataSources = dataSources;
        this.conf = conf;
    }

    /** Decides a call, given what path and query say of the data source. */
    Decision decide(MatrixRow row, Caller caller, Map<String, String> variables, @Nullable String sourceParameter) {
        return switch (row.cell(caller.role())) {
            case YES, NO -> Decision.of(row, caller);
            case YES_FOR_SOURCE_ADMINS -> ofSource(row, caller, variables, sourceParameter);
            case YES_IF_CREATION_ALLOWED -> Decision.of(row, caller, flag(AlationConf.MAY_CREATE_SOURCES, true));
            case YES_IF_UPLOAD_CHECKED -> Decision.of(row, caller, flag(AlationConf.UPLOAD_CHECK_OFF, false));
        };
    }

    /** Decides a call that concerns these data sources and no other. */
    Decision decide(MatrixRow row, Caller caller, Collection<Long> sources) {
        Condition decisive = Condition.met(SOURCE_ADMIN_RULE);
        for (long source : new LinkedHashSet<>(sources)) {
            Condition each = sourceAdmin(row, caller, source);
            if (Boolean.FALSE.equals(each.met())) {
                return Decision.of(row, caller, each);
            }
            decisive = decisive.met() == null ? decisive : each;
        }
        return Decision.of(row, caller, decisive);
    }

    /** Only a path settles it. A parameter may refuse, but anybody can add one to a call that concerns another source. */
    private Decision ofSource(
            MatrixRow row, Caller caller, Map<String, String> variables, @Nullable String sourceParameter) {
        String inPath = DATA_SOURCE.contains(variables.getOrDefault("resource_type", ""))
                ? variables.get("resource_id")
                : variables.getOrDefault("ds_id", variables.get("datasource_id"));
        if (inPath != null) {
            return decide(row, caller, Set.of(Ids.inPath(inPath)));
        }
        if (sourceParameter != null) {
            return decide(row, caller, Set.of(Ids.inQuery(SOURCE_PARAMETER, sourceParameter)))
                    .stillPending();
        }
        return Decision.of(row, caller, unknown(null));
    }

    private Condition flag(AlationConf.Flag flag, boolean required) {
        boolean value = conf.isOn(flag);
        return Condition.ofFlag(flag.name() + " is " + required, value == required, flag.name(), value);
    }

    /** A source that does not exist for the caller refuses nobody and settles nothing: the endpoint answers that it was not found. */
    private Condition sourceAdmin(MatrixRow row, Caller caller, long source) {
        Optional<String> title = dataSources.title(source, caller, row);
        if (title.isEmpty()) {
            return unknown(source);
        }
        List<Long> admins = dataSources.adminsOf(source);
        return Condition.ofSource(SOURCE_ADMIN_RULE, admins.contains(caller.userId()), source, title.get(), admins);
    }

    private static Condition unknown(@Nullable Long source) {
        return Condition.open(SOURCE_ADMIN_RULE, source);
    }
}
