package dev.understudy.alation.document;

import dev.understudy.alation.core.object.DocumentHubs;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
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
        return SqlArrays.batches(ids)
                .flatMap(batch -> sql
                        .sql("select id from document_hub where id = any(:ids)")
                        .param("ids", SqlArrays.ids(batch))
                        .query(Long.class)
                        .list()
                        .stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
