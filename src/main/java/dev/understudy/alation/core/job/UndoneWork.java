package dev.understudy.alation.core.job;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes back what the transaction at work has written so far; it goes on, and commits what is written from here on. */
@Component
class UndoneWork {

    private final EntityManager entities;
    private final JdbcTemplate sql;

    UndoneWork(EntityManager entities, JdbcTemplate sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void undo() {
        entities.clear();
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            connection.rollback();
            return true;
        });
    }
}
