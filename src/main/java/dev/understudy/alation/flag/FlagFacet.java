package dev.understudy.alation.flag;

import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.AlationJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search narrowed to objects with flags of certain types; results show all flags of an object. */
@Component
class FlagFacet implements SearchFacet {

    @AlationJson
    record Shown(long id, FlagType flagType, String flagReason) {}

    private final JdbcClient sql;

    FlagFacet(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public Set<ObjectRef> members(List<String> types) {
        return new HashSet<>(sql.sql("select otype, oid from flag where flag_type = any(:types)")
                .param(
                        "types",
                        SqlArrays.texts(types.stream()
                                .map(type -> type.toUpperCase(Locale.ROOT))
                                .toList()))
                .query((row, number) -> ObjectRef.read(row, 1))
                .list());
    }

    @Override
    public Map<ObjectRef, List<Object>> shownOn(Collection<ObjectRef> refs) {
        Map<ObjectRef, List<Object>> shown = new HashMap<>();
        ObjectRef.oidsByType(refs)
                .forEach((otype, oids) -> sql.sql(
                                "select f.oid, f.id, f.flag_type, f.flag_reason"
                                        + " from unnest(cast(:oids as bigint array)) as r (oid)"
                                        + " left join flag f on f.otype = :otype and f.oid = r.oid where f.id is not null order by f.id")
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .query(row -> {
                            shown.computeIfAbsent(new ObjectRef(otype, row.getLong(1)), ref -> new ArrayList<>())
                                    .add(new Shown(
                                            row.getLong(2), FlagType.valueOf(row.getString(3)), row.getString(4)));
                        }));
        return shown;
    }
}
