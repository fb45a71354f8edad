package dev.understudy.access;

import dev.understudy.error.BadRequest;
import dev.understudy.web.KeptJson;
import dev.understudy.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;

/**
 * The alation_conf flags of the current instance: those Understudy obeys, with the product's defaults, and any other that
 * somebody has set. Only what differs from the defaults is stored.
 */
@Component
public class AlationConf {

    /**
     * A flag that Understudy obeys.
     *
     * @param usual its value unless somebody has set another
     */
    public record Flag(String name, JsonNode usual) {}

    private static final Map<String, JsonNode> DEFAULTS = new HashMap<>();

    public static final Flag MAY_CREATE_SOURCES =
            flag("alation.roles.allow_source_and_catalog_admins_to_create_ds", BooleanNode.FALSE);
    public static final Flag UPLOAD_CHECK_OFF =
            flag("alation.feature_flags.disable_perm_check_on_upload_dd", BooleanNode.FALSE);
    public static final Flag REFRESH_TOKEN_DAYS =
            flag("alation.authentication.token.refresh_token_lifespan", IntNode.valueOf(60));
    public static final Flag ACCESS_TOKEN_HOURS =
            flag("alation.authentication.token.access_token_lifespan", IntNode.valueOf(24));
    public static final Flag PAGE_CAP = flag("alation.api.catalog.limit", IntNode.valueOf(1000));
    public static final Flag QUERIERS = flag("alation.feature_flags.enable_querying_db_accounts_api", BooleanNode.TRUE);
    public static final Flag LINEAGE_BETWEEN_SOURCES =
            flag("alation.feature_flags.DEV_enable_cross_system_lineage", BooleanNode.FALSE);

    /** Whether schemas and tables may be private by themselves. */
    public static final Flag GRANULAR_PRIVACY = flag("alation.granular_object_privacy.enabled", BooleanNode.FALSE);

    /** Our own: installers of agents do not have the checksums that are told. */
    public static final Flag WRONG_CHECKSUMS = flag("understudy.agents.wrong_checksums", BooleanNode.FALSE);

    /** Our own: a query that is not published is its author's alone. */
    public static final Flag PRIVATE_QUERIES = flag("understudy.queries.unpublished_are_private", BooleanNode.FALSE);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SETTING = 4000;

    private final JdbcClient sql;

    AlationConf(JdbcClient sql) {
        this.sql = sql;
    }

    private static Flag flag(String name, JsonNode usual) {
        DEFAULTS.put(name, usual);
        return new Flag(name, usual);
    }

    public boolean isOn(Flag flag) {
        return get(flag).booleanValue(false);
    }

    public int number(Flag flag) {
        return get(flag).asInt();
    }

    /** All flags by name. */
    public Map<String, JsonNode> all() {
        Map<String, JsonNode> flags = new TreeMap<>(DEFAULTS);
        sql.sql("select name, setting from conf_flag")
                .query((row, n) -> flags.put(row.getString(1), KeptJson.read(row.getString(2))))
                .list();
        return flags;
    }

    /** Sets the flags named; the others stay. A known flag keeps its type. */
    @Transactional
    public void merge(Map<String, JsonNode> flags) {
        flags.forEach((flag, value) -> {
            String setting = value.toString();
            Texts.requireAtMost(LONGEST_NAME, flag);
            Texts.requireAtMost(LONGEST_SETTING, setting);
            requireSense(flag, value);
            sql.sql("delete from conf_flag where name = ?").param(flag).update();
            if (!value.equals(DEFAULTS.get(flag))) {
                sql.sql("insert into conf_flag (name, setting) values (?, ?)")
                        .param(flag)
                        .param(setting)
                        .update();
            }
        });
    }

    private static void requireSense(String flag, JsonNode value) {
        Texts.flaw(flag).or(() -> Texts.flaw(value)).ifPresent(flaw -> {
            throw new BadRequest(flaw);
        });
        JsonNode usual = DEFAULTS.get(flag);
        if (usual != null && usual.getNodeType() != value.getNodeType()
                || usual instanceof IntNode && !isPositive(value)) {
            throw new BadRequest("The flag " + flag + " is "
                    + (usual instanceof IntNode ? "a positive whole number" : "true or false") + ", not " + value);
        }
    }

    private static boolean isPositive(JsonNode value) {
        return value.isInt() && value.intValue() > 0;
    }

    private JsonNode get(Flag flag) {
        return sql.sql("select setting from conf_flag where name = ?")
                .param(flag.name())
                .query(String.class)
                .optional()
                .map(KeptJson::read)
                .orElseGet(flag::usual);
    }
}
