package dev.understudy.alation.document;

import dev.understudy.alation.core.object.DocumentHubs;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hubs that there are, as datasets made them. */
@Component
class Hubs implements DocumentHubs {

    private final JdbcClient sql;

    Hubs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> otypes() {
        return Set.of(DocumentKinds.DOCUMENT, DocumentKinds.FOLDER);
    }

    @Override
    public Set<Long> existing(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select id from document_hub where id in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }
}
