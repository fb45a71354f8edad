package dev.understudy.alation.tag;

import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search narrowed to objects that carry a tag, by its name. */
@Component
class TagFacet implements SearchFacet {

    private final JdbcClient sql;

    TagFacet(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Set<ObjectRef> members(List<String> names) {
        return new HashSet<>(sql.sql(
                        "select s.otype, s.oid from tag_subject s join tag t on t.id = s.tag_id where t.name = any(:names)")
                .param("names", SqlArrays.texts(names))
                .query((row, number) -> ObjectRef.read(row, 1))
                .list());
    }
}
