package dev.understudy.access;

import dev.understudy.error.BadRequest;
import dev.understudy.web.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;

/**
 * The alation_conf flags of the current instance: those Understudy obeys, with the product's defaults, and any other that
 * somebody has set. Only what differs from the defaults is stored.
 */
@Component
public class AlationConf {

    public static final String MAY_CREATE_SOURCES = "alation.roles.allow_source_and_catalog_admins_to_create_ds";
    public static final String UPLOAD_CHECK_OFF = "alation.feature_flags.disable_perm_check_on_upload_dd";
    public static final String REFRESH_TOKEN_DAYS = "alation.authentication.token.refresh_token_lifespan";
    public static final String ACCESS_TOKEN_HOURS = "alation.authentication.token.access_token_lifespan";
    public static final String PAGE_CAP = "alation.api.catalog.limit";
    public static final String QUERIERS = "alation.feature_flags.enable_querying_db_accounts_api";
    public static final String LINEAGE_BETWEEN_SOURCES = "alation.feature_flags.DEV_enable_cross_system_lineage";

    /** Whether schemas and tables may be private by themselves. */
    public static final String GRANULAR_PRIVACY = "alation.granular_object_privacy.enabled";

    /** Our own: installers of agents do not have the checksums that are told. */
    public static final String WRONG_CHECKSUMS = "understudy.agents.wrong_checksums";

    /** Our own: a query that is not published is its author's alone. */
    public static final String PRIVATE_QUERIES = "understudy.queries.unpublished_are_private";

    private static final Map<String, JsonNode> DEFAULTS = Map.of(
            MAY_CREATE_SOURCES,
            BooleanNode.FALSE,
            UPLOAD_CHECK_OFF,
            BooleanNode.FALSE,
            REFRESH_TOKEN_DAYS,
            IntNode.valueOf(60),
            ACCESS_TOKEN_HOURS,
            IntNode.valueOf(24),
            PAGE_CAP,
            IntNode.valueOf(1000),
            GRANULAR_PRIVACY,
            BooleanNode.FALSE,
            WRONG_CHECKSUMS,
            BooleanNode.FALSE,
            PRIVATE_QUERIES,
            BooleanNode.FALSE,
            LINEAGE_BETWEEN_SOURCES,
            BooleanNode.FALSE,
            QUERIERS,
            BooleanNode.TRUE);

    private final JdbcClient sql;
    private final JsonMapper json;

    AlationConf(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public boolean isOn(String flag) {
        return get(flag).booleanValue(false);
    }

    public int number(String flag) {
        return get(flag).asInt();
    }

    /** All flags by name. */
    public Map<String, JsonNode> all() {
        Map<String, JsonNode> flags = new TreeMap<>(DEFAULTS);
        sql.sql("select name, setting from conf_flag order by name")
                .query((row, n) -> flags.put(row.getString(1), json.readTree(row.getString(2))))
                .list();
        return flags;
    }

    /** Sets the flags named; the others stay. A known flag keeps its type. */
    @Transactional
    public void merge(Map<String, JsonNode> flags) {
        flags.forEach((flag, value) -> {
            Texts.flaw(flag).or(() -> Texts.flaw(value)).ifPresent(flaw -> {
                throw new BadRequest(flaw);
            });
            JsonNode usual = DEFAULTS.get(flag);
            if (usual != null && usual.getNodeType() != value.getNodeType()
                    || usual instanceof IntNode && !isPositive(value)) {
                throw new BadRequest("The flag " + flag + " is "
                        + (usual instanceof IntNode ? "a positive whole number" : "true or false") + ", not " + value);
            }
            sql.sql("delete from conf_flag where name = ?").param(flag).update();
            sql.sql("insert into conf_flag (name, setting) values (?, ?)")
                    .param(flag)
                    .param(value.toString())
                    .update();
        });
    }

    private static boolean isPositive(JsonNode value) {
        return value.isInt() && value.intValue() > 0;
    }

    private JsonNode get(String flag) {
        return sql.sql("select setting from conf_flag where name = ?")
                .param(flag)
                .query(String.class)
                .optional()
                .map(json::readTree)
                .orElseGet(() -> DEFAULTS.getOrDefault(flag, BooleanNode.FALSE));
    }
}
